import { z } from 'zod';
import { isHeldToTheText, reopenOnly } from '../../comments/settle-comments';
import { reopenDirectives } from '../../conclusions/reopen-directives';
import type { Tx } from '../../platform/database/tx';
import { Invalid } from '../../platform/errors';
import { uuid } from '../../platform/http/schemas';
import { defineAct, reasonedBody } from '../act';
import { requireAnothers } from '../require-anothers';

/** The revision goes back for the points named and no others: what was found right stays as it is. */
export const returnRevision = defineAct({
  type: 'return-revision',
  summary: 'Return the revision for the points named',
  body: reasonedBody.extend({
    directiveIds: z.array(uuid).max(500).default([]),
    commentIds: z.array(uuid).max(500).default([]),
  }),
  authorise: requireAnothers,
  perform: async ({ tx, document, input: { directiveIds, commentIds } }) => {
    if (directiveIds.length + commentIds.length === 0) throw new Invalid('points-missing');
    await requireComments(tx, document.id, commentIds);
    await reopenDirectives(tx, document.id, directiveIds);
    await reopenOnly(tx, document.id, commentIds);
    return { directiveIds, commentIds };
  },
});

async function requireComments(tx: Tx, documentId: string, ids: readonly string[]): Promise<void> {
  const owed = await tx.query(
    `select from comments k where k.document_id = $1 and k.id = any($2)
      and (k.withdrawn_at is null and k.settled_at is null or ${isHeldToTheText})`,
    [documentId, ids],
  );
  if (owed.length !== new Set(ids).size) throw new Invalid('unknown-comment', {}, 'commentIds');
}
