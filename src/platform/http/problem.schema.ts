import { z } from 'zod';

/** RFC 9457 problem details, as every refused request is answered. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable; clients may rely on it.' }),
    instance: z.string().meta({ description: 'The request id, as in the logs.' }),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string().optional(), code: z.string().optional() }))
      .optional(),
    reasons: z
      .array(
        z.object({
          code: z.string(),
          message: z.string(),
          who: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
