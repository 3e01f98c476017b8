import { requestProgressCheck } from '../../ledger/record';
import { actBody, defineAct } from '../act';

/** The agency hands in its revision; from now on the committee may read it. */
export const submitRevision = defineAct({
  type: 'submit-revision',
  summary: 'Hand in the revision',
  body: actBody,
  perform: async ({ tx, document }) => {
    await tx.query('update documents set shown_version = latest_version where id = $1', [document.id]);
    // Where nobody is left to answer, the period ends before it begins.
    requestProgressCheck(tx, document.id);
    return {};
  },
});
