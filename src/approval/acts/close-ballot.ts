import { closeBallot as storeCount } from '../../ballots/close-ballot';
import { countBallot, type Counted } from '../../ballots/count-ballot';
import type { Tx } from '../../platform/database/tx';
import { actBody, defineAct } from '../act';

/** The machine must know the outcome before the act is done: what it was told is what is stored. */
const counts = new WeakMap<Tx, Counted>();

/** The votes are counted under the rules pinned; the arithmetic is stored and moves the document. */
export const closeBallot = defineAct({
  type: 'close-ballot',
  summary: 'Close the ballot and count it',
  body: actBody,
  particulars: async ({ tx, document, facts }) => {
    // Where no ballot is open, any outcome will do: the gate says so.
    if (!facts.ballot?.open) return { outcome: 'no-quorum' as const, subjectToPoints: false };
    const counted = await countBallot(tx, document);
    counts.set(tx, counted);
    return { outcome: counted.outcome, subjectToPoints: counted.points > 0 };
  },
  perform: async ({ tx, document, officialDate }, to) => {
    const counted = counts.get(tx)!;
    storeCount(tx, counted);
    const adopted = to === 'adoption.signing' || to === 'adoption.finalising';
    if (adopted)
      await tx.query('update documents set adopted_on = $2 where id = $1', [document.id, officialDate]);
    return { adopted, ballotId: counted.ballotId, outcome: counted.outcome };
  },
});
