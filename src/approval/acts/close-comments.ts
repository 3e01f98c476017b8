import { actBody, defineAct } from '../act';

export const closeComments = defineAct({
  type: 'close-comments',
  summary: 'Close the round of comments',
  body: actBody,
});
