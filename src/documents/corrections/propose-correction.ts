import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, Refused } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { uuid } from '../../platform/http/schemas';
import { openDocument } from '../document-standing';
import { whoseTurn } from '../who-could';
import { beyondForm, type PrintedClause } from './form-only';
import { correctionKinds, FormCorrection } from './form-correction.entity';

export const newCorrection = z
  .object({
    clauseId: uuid,
    kind: z.enum(correctionKinds),
    label: z.string().max(200).optional(),
    marker: z.string().max(200).optional(),
    heading: z.string().max(10_000).optional(),
    text: z.string().max(1_000_000).optional(),
    note: z.string().max(2000).default(''),
  })
  .meta({ id: 'NewFormCorrection' });
type NewCorrection = z.output<typeof newCorrection>;

const clause = `select vc.label, vc.marker, t.heading, t.text from version_clauses vc
  join clause_texts t on t.id = vc.text_id
  where vc.document_id = $1 and vc.version_n = $2 and vc.clause_id = $3`;

/** The office or the agency lists a correction of form for the signer; what was adopted keeps its wording and figures. */
@Injectable()
export class ProposeCorrection {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, documentId: string, input: NewCorrection): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'correction.propose');
      if (document.state !== 'adoption.signing')
        throw Refused.because('not-time-to-correct', {}, await whoseTurn(tx, document));
      const { clauseId, kind, note } = input;
      const before = await tx.first<PrintedClause & Record<string, unknown>>(clause, [
        ...[documentId, document.latestVersion, clauseId],
      ]);
      if (!before) throw new Invalid('unknown-clause', {}, 'clauseId');
      const after = corrected(before, input);
      await requireFree(tx, documentId, document.latestVersion, clauseId);
      const id = newId();
      await tx.insert(FormCorrection, {
        ...{ id, committeeId: document.committeeId, documentId, versionN: document.latestVersion },
        ...{ clauseId, kind, ...after, note, revision: 1, decisionNote: '' },
        ...{ proposedBy: actor.personId!, proposedAt: tx.now },
      });
      record(tx, {
        type: 'correction.proposed',
        committeeId: document.committeeId,
        documentId,
        data: { correctionId: id, clauseId, kind, note, version: document.latestVersion, ...after },
      });
      return { id };
    });
  }
}

/** @throws Invalid where it would change wording or figures, or nothing at all. */
function corrected(before: PrintedClause, input: NewCorrection): PrintedClause {
  const after = {
    label: input.label ?? before.label,
    marker: input.marker ?? before.marker,
    heading: input.heading ?? before.heading,
    text: input.text ?? before.text,
  };
  const part = beyondForm(before, after);
  if (part) throw new Invalid('correction-changes-wording', {}, part);
  const same = (['label', 'marker', 'heading', 'text'] as const).every(
    (part) => after[part] === before[part],
  );
  if (same) throw new Invalid('correction-changes-nothing');
  return after;
}

async function requireFree(tx: Tx, documentId: string, version: number, clauseId: string): Promise<void> {
  const standing = await tx.query(
    `select from form_corrections where document_id = $1 and version_n = $2 and clause_id = $3
      and accepted is distinct from false`,
    [documentId, version, clauseId],
  );
  if (standing.length > 0) throw Refused.because('correction-exists');
}
