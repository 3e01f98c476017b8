import { actBody, defineAct } from '../act';

export const closeConfirming = defineAct({
  type: 'close-confirming',
  summary: 'Close the period in which authors answer',
  body: actBody,
});
