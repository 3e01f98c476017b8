import { ballotInput } from '../../ballots/ballot-input';
import { openBallot as freezeBallot } from '../../ballots/open-ballot';
import { actBody, defineAct } from '../act';

/** A question is put on one exact version; the roll is frozen as it stands. */
export const openBallot = defineAct({
  type: 'open-ballot',
  summary: 'Open a ballot on the latest version',
  body: actBody.extend(ballotInput.shape),
  particulars: ({ input: { mode } }) => ({ mode }),
  perform: async ({ tx, document, input, officialDate, timing }) => {
    const { id } = await freezeBallot(tx, document, { ...input, officialDate });
    timing.dueAt = input.closesAt ? new Date(input.closesAt) : null;
    const { subject, mode, secrecy, medium } = input;
    const titled = await tx.first<{ title: string }>('select title from documents where id = $1', [
      document.id,
    ]);
    return { ...titled, ballotId: id, subject, mode, secrecy, medium };
  },
});
