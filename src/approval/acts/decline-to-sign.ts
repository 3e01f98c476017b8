import { reasonedBody, defineAct } from '../act';

export const declineToSign = defineAct({
  type: 'decline-to-sign',
  summary: 'Decline to sign',
  body: reasonedBody,
});
