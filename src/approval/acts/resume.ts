import { reasonedBody, defineAct } from '../act';

/** Taken up again: the day on which it was to be reviewed has had its use. */
export const resume = defineAct({
  type: 'resume',
  summary: 'Resume the procedure',
  body: reasonedBody,
  perform: ({ tx, document }) => {
    tx.send('update documents set review_on = null where id = $1', [document.id]);
    return Promise.resolve({});
  },
});
