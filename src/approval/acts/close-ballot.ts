import { closeBallot as storeCount } from '../../ballots/close-ballot';
import { countBallot } from '../../ballots/count-ballot';
import { actBody, defineAct } from '../act';

/** The votes are counted under the rules pinned; the arithmetic is stored and moves the document. */
export const closeBallot = defineAct({
  type: 'close-ballot',
  summary: 'Close the ballot and count it',
  body: actBody,
  particulars: async ({ tx, document, facts }) => {
    // Where no ballot is open, any outcome will do: the gate says so.
    if (!facts.ballot?.open) return { outcome: 'no-quorum' as const, subjectToPoints: false };
    const { outcome, points } = await countBallot(tx, document);
    return { outcome, subjectToPoints: points > 0 };
  },
  perform: async ({ tx, document, officialDate }, to) => {
    const { ballotId, outcome } = await storeCount(tx, document);
    const adopted = to === 'adoption.signing' || to === 'adoption.finalising';
    if (adopted)
      await tx.query('update documents set adopted_on = $2 where id = $1', [document.id, officialDate]);
    return { adopted, ballotId, outcome };
  },
});
