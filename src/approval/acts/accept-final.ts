import { actBody, defineAct } from '../act';
import { requireAnothers } from '../require-anothers';

/** The listed points are in: what will be signed is shown to the whole committee. */
export const acceptFinal = defineAct({
  type: 'accept-final',
  summary: 'Accept the final text',
  body: actBody,
  authorise: requireAnothers,
  perform: async ({ tx, document }) => {
    tx.send('update documents set shown_version = latest_version where id = $1', [document.id]);
    return {};
  },
});
