import { voidVote } from '../ballots/void-vote';
import { voidAnswer, voidComment, voidPosition } from '../comments/void-entry';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';
import type { EntryKind } from './entry-objection.entity';

/** An opinion or a vote, as far as it matters who said it and who wrote it down. */
export interface Entry {
  readonly documentId: string;
  readonly byPartyId: string;
  readonly enteredBy: string;
  /** The round it was said in; null for what is no opinion of a round. */
  readonly roundNumber: number | null;
  readonly bodyId: string | null;
}

const opinion = (table: 'comments' | 'positions'): string => `select e.document_id as "documentId",
    e.by_party_id as "byPartyId", e.entered_by as "enteredBy", r.number as "roundNumber", r.body_id as "bodyId"
  from ${table} e join rounds r on r.id = e.round_id where e.id = $1`;
const other = (table: 'answers' | 'votes', by: string): string => `select document_id as "documentId",
    ${by} as "byPartyId", entered_by as "enteredBy", null::integer as "roundNumber", null::uuid as "bodyId"
  from ${table} where id = $1`;

/** Of each kind: where it stands, and how it is taken out of account. */
const kinds: Record<
  EntryKind,
  { find: string; takeOut: (tx: Tx, id: string, document: OpenDocument) => Promise<string | null> }
> = {
  comment: { find: opinion('comments'), takeOut: voidComment },
  position: { find: opinion('positions'), takeOut: voidPosition },
  answer: { find: other('answers', 'by_party_id'), takeOut: voidAnswer },
  vote: { find: other('votes', 'by_person_id'), takeOut: voidVote },
};

/** @throws NotFound */
export async function findEntry(on: Pick<Tx, 'first'>, kind: EntryKind, id: string): Promise<Entry> {
  const entry = await on.first<Entry & Record<string, unknown>>(kinds[kind].find, [id]);
  if (!entry) throw new NotFound();
  return entry;
}

/** Answers which entry stands again in its place, if any does. */
export const takeOut = (
  tx: Tx,
  document: OpenDocument,
  kind: EntryKind,
  id: string,
): Promise<string | null> => kinds[kind].takeOut(tx, id, document);
