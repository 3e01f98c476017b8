import { reasonedBody, defineAct } from '../act';

/** What the presiding person will not sign is not adopted: the day of adoption falls with it. */
export const declineToSign = defineAct({
  type: 'decline-to-sign',
  summary: 'Decline to sign',
  body: reasonedBody,
  perform: ({ tx, document }) => {
    tx.send('update documents set adopted_on = null where id = $1', [document.id]);
    return Promise.resolve({});
  },
});
