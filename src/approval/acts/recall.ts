import { reasonedBody, defineAct } from '../act';

export const recall = defineAct({
  type: 'recall',
  summary: 'Take the signed document back before promulgation',
  body: reasonedBody,
});
