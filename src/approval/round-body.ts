import { z } from 'zod';
import { currentRules, type CurrentRules } from '../committees/rules/current-rules';
import { presiderByOffice, presiders, type Presider } from '../documents/presiding/presiders';
import type { OpenDocument } from '../documents/document-standing';
import { bodyKinds, type BodyKind } from '../documents/round.entity';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { uuid } from '../platform/http/schemas';
import type { PersonId } from '../workflow/facts';

export const bodyInput = z
  .object({ kind: z.enum(bodyKinds), id: uuid })
  .meta({ description: 'Which body leads the round; the document’s committee unless given.' });

/** Who leads a round, who presides over it and by which rules: fixed when it opens. */
interface RoundBody {
  readonly bodyKind: BodyKind;
  readonly bodyId: string;
  readonly presidingPersonId: string;
  readonly rulesVersion: CurrentRules;
}

interface Wish {
  readonly body?: z.output<typeof bodyInput> | undefined;
  readonly presidingPersonId?: string | undefined;
}

/**
 * A committee leads under its own rules, its chair presiding or the deputy named; a consulted organisation under those of
 * the document's committee, its head presiding or the member named; the
 * office names one where nobody does. @throws Invalid, Refused
 */
export async function roundBody(
  tx: Tx,
  document: OpenDocument,
  wish: Wish,
  office: readonly PersonId[],
): Promise<RoundBody> {
  const { kind, id } = wish.body ?? { kind: 'committee', id: document.committeeId };
  await requireBody(tx, document, kind, id);
  const rulesOfCommittee = kind === 'committee' ? id : document.committeeId;
  return {
    bodyKind: kind,
    bodyId: id,
    presidingPersonId: await presidingPerson(tx, document, kind, id, wish.presidingPersonId, office),
    rulesVersion: await currentRules(tx, rulesOfCommittee, await typeIn(tx, document, rulesOfCommittee)),
  };
}

/**
 * A body sets rules for its own types, so a document from elsewhere is of the type that bears the same name there, else of
 * the only one with the same symbol; docs/decisions/0043-rules-of-a-type-elsewhere.md.
 */
const sameType = `select theirs.id from document_types mine
  join document_types theirs on theirs.committee_id = $2 and theirs.retired_on is null
    and (lower(theirs.name) = lower(mine.name) or (lower(theirs.symbol) = lower(mine.symbol) and mine.symbol <> ''
      and 1 = (select count(*) from document_types t where t.committee_id = $2 and t.retired_on is null
        and lower(t.symbol) = lower(mine.symbol))))
  where mine.id = $1 order by lower(theirs.name) = lower(mine.name) desc, theirs.id limit 1`;

async function typeIn(tx: Tx, document: OpenDocument, committeeId: string): Promise<string | null> {
  if (committeeId === document.committeeId) return document.typeId;
  const type = await tx.first<{ id: string }>(sameType, [document.typeId, committeeId]);
  return type?.id ?? null;
}

/** Whoever opens the round must belong to the committee that is to lead it: to others its id is like an unknown one. */
const ownCommittee = `select from memberships where committee_id = $1 and person_id = $2 and suspended_through < $3::date
  and $3::date between from_date and coalesce(to_date, 'infinity') limit 1`;

async function requireBody(tx: Tx, document: OpenDocument, kind: BodyKind, id: string): Promise<void> {
  if (kind === 'committee' && id === document.committeeId) return;
  const known =
    kind === 'committee'
      ? await tx.query(ownCommittee, [id, tx.context.personId, document.today])
      : await tx.query('select from organisations where id = $1', [id]);
  if (known.length === 0) throw new Invalid('unknown-body', {}, 'body.id');
}

async function presidingPerson(
  tx: Tx,
  document: OpenDocument,
  kind: BodyKind,
  id: string,
  named: string | undefined,
  office: readonly PersonId[],
): Promise<string> {
  const all = await tx.query<Presider>(presiders[kind], [id, document.today, document.id]);
  if (named !== undefined) {
    if (!all.some((person) => person.id === named && !person.recused))
      throw new Invalid('may-not-preside', {}, 'presidingPersonId');
    return named;
  }
  const first = presiderByOffice(kind, all);
  if (first === undefined) throw Refused.because(kind === 'committee' ? 'no-chair' : 'no-head', {}, office);
  return first;
}
