import { defineAct } from '../act';
import { officeReasonedBody, officeSaysWhy } from '../office-says-why';

/** Taken up again: the day on which it was to be reviewed has had its use. */
export const resume = defineAct({
  type: 'resume',
  summary: 'Resume the procedure',
  body: officeReasonedBody,
  find: officeSaysWhy,
  perform: ({ tx, document }) => {
    tx.send('update documents set review_on = null where id = $1', [document.id]);
    return Promise.resolve({});
  },
});
