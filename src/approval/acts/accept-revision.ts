import { z } from 'zod';
import { actBody, defineAct } from '../act';
import { requireAnothers } from '../require-anothers';

export const acceptRevision = defineAct({
  type: 'accept-revision',
  summary: 'Accept the revision, for the vote or for another round of comments',
  body: actBody.extend({ next: z.enum(['vote', 'comments']) }),
  authorise: requireAnothers,
  particulars: ({ input }) => ({ next: input.next }),
});
