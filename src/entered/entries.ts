import { voidVote } from '../ballots/void-vote';
import { voidAnswer, voidComment, voidPosition } from '../comments/void-entry';
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
}

const columns = (by: string, round = 'null::integer'): string =>
  `select document_id as "documentId", ${by} as "byPartyId", entered_by as "enteredBy", ${round} as "roundNumber"`;
const roundOfPosition = '(select r.number from rounds r where r.id = positions.round_id)';

/** Of each kind: where it stands, and how it is taken out of account. */
const kinds: Record<EntryKind, { find: string; takeOut: (tx: Tx, id: string) => Promise<void> }> = {
  comment: {
    find: `${columns('by_party_id', 'round_number')} from comments where id = $1`,
    takeOut: voidComment,
  },
  position: {
    find: `${columns('by_party_id', roundOfPosition)} from positions where id = $1`,
    takeOut: voidPosition,
  },
  answer: { find: `${columns('by_party_id')} from answers where id = $1`, takeOut: voidAnswer },
  vote: { find: `${columns('by_person_id')} from votes where id = $1`, takeOut: voidVote },
};

/** @throws NotFound */
export async function findEntry(tx: Tx, kind: EntryKind, id: string): Promise<Entry> {
  const entry = await tx.first<Entry & Record<string, unknown>>(kinds[kind].find, [id]);
  if (!entry) throw new NotFound();
  return entry;
}

export const takeOut = (tx: Tx, kind: EntryKind, id: string): Promise<void> => kinds[kind].takeOut(tx, id);
