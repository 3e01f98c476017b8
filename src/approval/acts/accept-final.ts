import { actBody, defineAct } from '../act';

export const acceptFinal = defineAct({
  type: 'accept-final',
  summary: 'Accept the final text',
  body: actBody,
});
