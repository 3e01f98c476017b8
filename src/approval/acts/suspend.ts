import { defineAct } from '../act';
import { officeReasonedBody, officeSaysWhy } from '../office-says-why';

export const suspend = defineAct({
  type: 'suspend',
  summary: 'Suspend the procedure',
  body: officeReasonedBody,
  find: officeSaysWhy,
});
