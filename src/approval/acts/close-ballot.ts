import { closeBallot as storeCount } from '../../ballots/close-ballot';
import { countBallot, type Counted } from '../../ballots/count-ballot';
import { actBody, defineAct } from '../act';

/** The votes are counted under the rules pinned; the arithmetic is stored and moves the document. */
export const closeBallot = defineAct({
  type: 'close-ballot',
  summary: 'Close the ballot and count it',
  body: actBody,
  // Rehearsed after each vote, it would join the voters of a secret ballot with what they chose.
  leadsUnforeseen: true,
  find: async ({ tx, document, facts }): Promise<Counted | null> =>
    facts.ballot?.open && !facts.ballot.countingMissing ? countBallot(tx, document) : null,
  // Where nothing can be counted, any outcome will do: the gate says why.
  particulars: (_, counted) => ({
    outcome: counted?.outcome ?? 'no-quorum',
    subjectToPoints: (counted?.points ?? 0) > 0,
  }),
  perform: async ({ tx, document, officialDate }, to, counted) => {
    if (!counted) throw new Error(`A ballot on document ${document.id} is closed without a count`);
    storeCount(tx, counted);
    const adopted = to === 'adoption.signing' || to === 'adoption.finalising';
    if (adopted)
      await tx.query('update documents set adopted_on = $2 where id = $1', [document.id, officialDate]);
    return { adopted, ballotId: counted.ballotId, outcome: counted.outcome };
  },
});
