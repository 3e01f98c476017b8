import { reopenAll } from '../../comments/settle-comments';
import { conclusionInput, issueConclusion as storeConclusion } from '../../conclusions/issue-conclusion';
import { unlockDirectives } from '../../conclusions/reopen-directives';
import { Invalid } from '../../platform/errors';
import { actBody, defineAct } from '../act';

/** The presiding person concludes the round: an outcome, items, and directives that must each be answered. */
export const issueConclusion = defineAct({
  type: 'issue-conclusion',
  summary: 'Issue the conclusion of the round',
  body: actBody.extend(conclusionInput.shape),
  particulars: ({ input }) => ({ outcome: input.outcome }),
  perform: async ({ tx, document, input, officialDate }) => {
    if (input.outcome === 'defer' && !input.reviewOn)
      throw new Invalid('review-date-missing', {}, 'reviewOn');
    await unlockDirectives(tx, document.id);
    await reopenAll(tx, document.id);
    const conclusion = await storeConclusion(tx, document, { ...input, officialDate });
    await tx.query(
      'update documents set concluded_at = coalesce(concluded_at, $2), review_on = $3 where id = $1',
      [document.id, tx.now, input.reviewOn ?? null],
    );
    return { conclusionId: conclusion.id, outcome: input.outcome };
  },
});
