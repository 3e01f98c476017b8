import { reasonedBody, defineAct } from '../act';

/** Signature and adoption fall with the recall; the ledger keeps both, the register the number as void. */
export const recall = defineAct({
  type: 'recall',
  summary: 'Take the signed document back before promulgation',
  body: reasonedBody,
  perform: ({ tx, document }) => {
    tx.send(
      `update documents set adopted_on = null, signed_at = null, signed_by = null, signed_version = null
        where id = $1`,
      [document.id],
    );
    return Promise.resolve({});
  },
});
