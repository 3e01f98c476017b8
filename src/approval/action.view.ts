import { z } from 'zod';
import { actTypes, documentStates } from '../workflow/facts';
import { uuid } from '../platform/http/schemas';

const reason = z.object({
  code: z.string(),
  message: z.string(),
  who: z.array(z.object({ id: uuid, name: z.string().nullable() })),
});

export const actionsView = z
  .object({
    state: z.enum(documentStates),
    since: z.iso.datetime(),
    actions: z.array(
      z.object({
        type: z.enum(actTypes),
        allowed: z.boolean(),
        onBehalfOf: z
          .object({ id: uuid, name: z.string().nullable() })
          .nullable()
          .meta({ description: 'Allowed by a mandate, in this person’s place; null: in one’s own right.' }),
        reasons: z.array(reason),
        variants: z.array(z.object({ variant: z.string(), allowed: z.boolean(), reasons: z.array(reason) })),
      }),
    ),
    waitingFor: z.array(reason).meta({ description: 'Why not yet, and who.' }),
  })
  .meta({ id: 'Actions' });

export const rehearsalView = z
  .object({
    allowed: z.literal(true),
    to: z
      .enum(documentStates)
      .nullable()
      .meta({ description: 'null for closing a ballot: its result is nobody’s before it is closed.' }),
  })
  .meta({
    id: 'Rehearsal',
    description: 'What the act would do; a refused one is answered as the act itself.',
  });
