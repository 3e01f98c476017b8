import type { Tx } from '../platform/database/tx';
import { isBackwards, overlap, type Period } from '../platform/calendar';
import { record } from '../ledger/record';
import { Invalid, Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { CommitteeTerm } from './committee-term.entity';
import type { NewTerm } from './committees.schemas';

export interface Term extends Period {
  readonly id: string;
  readonly name: string;
}

export const termsOf = (tx: Tx, committeeId: string): Promise<Term[]> =>
  tx.query<Term>(
    `select id, name, from_date::text as "from", to_date::text as "to"
       from committee_terms where committee_id = $1 order by from_date`,
    [committeeId],
  );

/** Every day belongs to one term at most. @throws Refused `term-overlap` */
export function refuseOverlap(others: readonly Term[], period: Period): void {
  const clash = others.find((other) => overlap(other, period));
  if (clash)
    throw Refused.because('term-overlap', { name: clash.name, from: clash.from, to: clash.to ?? '…' });
}

/** Under the committee's lock. @throws Refused `term-overlap`, Invalid `period-backwards`. */
export async function storeTerm(tx: Tx, committeeId: string, input: NewTerm): Promise<string> {
  const period = { from: input.from, to: input.to ?? null };
  if (isBackwards(period)) throw new Invalid('period-backwards', {}, 'to');
  refuseOverlap(await termsOf(tx, committeeId), period);
  const id = newId();
  await tx.insert(CommitteeTerm, {
    id,
    committeeId,
    name: input.name,
    fromDate: period.from,
    toDate: period.to,
    createdAt: tx.now,
  });
  record(tx, {
    type: 'committee.term-added',
    committeeId,
    data: { termId: id, name: input.name, ...period },
  });
  return id;
}
