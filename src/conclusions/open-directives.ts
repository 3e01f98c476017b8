import { z } from 'zod';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { calendarDate, line, uuid } from '../platform/http/schemas';
import { newId } from '../platform/ids';
import { Directive, directiveKinds, strengths } from './directive.entity';
import { requireClauses } from './require-clauses';

export const newDirective = z
  .object({
    kind: z.enum(directiveKinds).default('text'),
    strength: z.enum(strengths).default('order'),
    text: line(20_000),
    addresseeId: uuid.optional().meta({
      description: 'A person or organisation; of a directive on the text the lead agency unless given.',
    }),
    clauseIds: z.array(uuid).max(200).default([]),
    dueOn: calendarDate.optional(),
    criterion: line(20_000).optional().meta({ description: 'When it counts as met.' }),
  })
  .meta({ id: 'NewDirective' });
type NewDirective = z.output<typeof newDirective>;

/**
 * Opens directives under the document's exclusive lock, numbered on through the whole document. Returns their ids.
 * @throws Invalid `unknown-clause`, `unknown-party`
 */
export async function openDirectives(
  tx: Tx,
  document: OpenDocument,
  source: { conclusionId: string } | { commentId: string },
  directives: readonly NewDirective[],
): Promise<string[]> {
  if (directives.length === 0) return [];
  await requireClausesOf(tx, document.id, directives);
  await requireAddressees(tx, directives);
  const last = await tx.first<{ n: number }>(
    'select coalesce(max(n), 0) as n from directives where document_id = $1',
    [document.id],
  );
  const rows = directives.map((directive, index) => ({
    ...{ id: newId(), committeeId: document.committeeId, documentId: document.id },
    ...{ conclusionId: null, commentId: null, ...source, n: last!.n + index + 1 },
    ...{ kind: directive.kind, strength: directive.strength, text: directive.text },
    addresseeId: directive.addresseeId ?? (directive.kind === 'text' ? document.leadAgencyId : null),
    clauseIds: [...new Set(directive.clauseIds)],
    ...{ dueOn: directive.dueOn ?? null, criterion: directive.criterion ?? null },
    ...{ revision: 1, createdAt: tx.now },
  }));
  await tx.insert(Directive, rows);
  return rows.map(({ id }) => id);
}

async function requireClausesOf(
  tx: Tx,
  documentId: string,
  directives: readonly NewDirective[],
): Promise<void> {
  for (const [index, { clauseIds }] of directives.entries()) {
    await requireClauses(tx, documentId, clauseIds, `directives.${index}.clauseIds`);
  }
}

async function requireAddressees(tx: Tx, directives: readonly NewDirective[]): Promise<void> {
  const wanted = new Set(directives.flatMap(({ addresseeId }) => addresseeId ?? []));
  if (wanted.size === 0) return;
  const rows = await tx.query<{ id: string }>('select id from parties where id = any($1::uuid[])', [
    [...wanted],
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const wrong = directives.findIndex(({ addresseeId }) => addresseeId && !known.has(addresseeId));
  if (wrong >= 0) throw new Invalid('unknown-party', {}, `directives.${wrong}.addresseeId`);
}
