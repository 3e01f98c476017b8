import { formRules, type DocumentForm } from '../../committees/document-types/forms';
import type { Tx } from '../../platform/database/tx';
import { Refused } from '../../platform/errors';
import { fold } from '../../text/fold';
import type { RelationKind } from './document-relation.entity';

export interface Ends {
  readonly documentId: string;
  readonly targetId: string;
}

/** These change what is in force; the organ that may do so is limited, and so is how often. */
const changing: readonly RelationKind[] = ['amends', 'replaces', 'repeals', 'corrects'];

const same = `select from document_relations
  where document_id = $1 and target_document_id = $2 and kind = $3 and ended_at is null`;

/** Everything but a parallel text is done to something older, so following these never leads back. */
const older = `with recursive older as (
    select $1::uuid as id
    union select r.target_document_id from older o join document_relations r on r.document_id = o.id
      where r.ended_at is null and r.kind <> 'parallel-text' and r.target_document_id is not null)
  select from older where id = $2`;

/** Only what is adopted puts anything out of force: what a draft means to do is nobody's to know, and may come to nothing. */
export const outOfForce = (target: string, but: string, day: string): string => `exists (
  select from document_relations gone join documents by on by.id = gone.document_id
  where gone.target_document_id = ${target} and gone.document_id <> ${but}
    and gone.kind in ('replaces', 'repeals') and gone.ended_at is null and by.state = 'adopted'
    and ${day} between coalesce(gone.effective_from, by.effective_on, by.issued_on)
      and coalesce(gone.effective_to, 'infinity'))`;
/** Without a day of its own a relation takes effect with its document, not before today; promulgation asks again. */
const isOutOfForce = `select from documents d where d.id = $2
  and ${outOfForce('$1', '$2', 'coalesce($3::date, d.effective_on, $4::date)')}`;

/** @throws Refused `relation-exists`, `relation-circle`, `already-out-of-force` */
export async function requireConsistent(
  tx: Tx,
  { documentId, targetId }: Ends,
  kind: RelationKind,
  { effectiveFrom, today, who }: { effectiveFrom: string | null; today: string; who: readonly string[] },
): Promise<void> {
  if ((await tx.query(same, [documentId, targetId, kind])).length > 0)
    throw Refused.because('relation-exists');
  const leadsBack = kind !== 'parallel-text' && (await tx.query(older, [targetId, documentId])).length > 0;
  if (leadsBack) throw Refused.because('relation-circle');
  if (!changing.includes(kind)) return;
  const gone = await tx.query(isOutOfForce, [targetId, documentId, effectiveFrom, today]);
  if (gone.length > 0) throw Refused.because('already-out-of-force', {}, who);
}

const issuers = `with recursive above as (
    select c.id, c.superior_id from documents d join committees c on c.id = d.committee_id where d.id = $1
    union select c.id, c.superior_id from above a join committees c on c.id = a.superior_id)
  select t.form, c.name as organ, exists (select from above where id = $2) as ours
    from documents d join document_types t on t.id = d.type_id join committees c on c.id = d.committee_id
   where d.id = $1`;

/**
 * A document is amended, replaced or repealed only by the organ that issued it or by one above it. What becomes of
 * another's attempt is a matter of the target's form (forms.json). Returns the code of a warning.
 * @throws Refused `not-your-organs-document`
 */
export async function checkIssuer(
  tx: Tx,
  committeeId: string,
  targetId: string,
  kind: RelationKind,
): Promise<string | null> {
  if (!changing.includes(kind)) return null;
  const issuer = (await tx.first<{ form: DocumentForm; organ: string; ours: boolean }>(issuers, [
    ...[targetId, committeeId],
  ]))!;
  if (issuer.ours) return null;
  if (formRules[issuer.form].othersDocuments === 'deny') {
    throw Refused.because('not-your-organs-document', { organ: issuer.organ });
  }
  return 'not-your-organs-document';
}

/** Where an act elsewhere was issued is known by its organ's name only: another name is doubtful, not wrong. */
export async function checkOutsideIssuer(
  tx: Tx,
  committeeId: string,
  organ: string,
  kind: RelationKind,
): Promise<string | null> {
  if (!changing.includes(kind)) return null;
  const own = await tx.first<{ name: string; symbol: string }>(
    'select name, organ_symbol as symbol from committees where id = $1',
    [committeeId],
  );
  const ours = [own!.name, own!.symbol].some((name) => fold(name) === fold(organ));
  return ours ? null : 'organ-of-the-act-differs';
}
