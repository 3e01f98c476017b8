import { actBody, defineAct } from '../act';

export const submit = defineAct({
  type: 'submit',
  summary: 'Hand the draft in for screening',
  body: actBody,
});
