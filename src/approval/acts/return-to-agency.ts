import { reasonedBody, defineAct } from '../act';

export const returnToAgency = defineAct({
  type: 'return-to-agency',
  summary: 'Return the draft to the agency',
  body: reasonedBody,
});
