import { Invalid } from '../../platform/errors';
import { instant } from '../../platform/http/schemas';
import { defineAct, reasonedBody } from '../act';

/** More time for everybody asked; those who have not responded will be reminded again. */
export const extendComments = defineAct({
  type: 'extend-comments',
  summary: 'Extend the round of comments',
  body: reasonedBody.extend({ dueAt: instant }),
  perform: async ({ tx, document, input, timing }) => {
    const dueAt = new Date(input.dueAt);
    if (dueAt <= document.round!.dueAt || dueAt <= tx.now) throw new Invalid('due-not-later', {}, 'dueAt');
    tx.send('update rounds set due_at = $2, reminded_at = null where id = $1', [document.round!.id, dueAt]);
    timing.dueAt = dueAt;
    return { dueAt: dueAt.toISOString() };
  },
});
