import { z } from 'zod';
import { named } from '../document.view';
import { uuid } from '../../platform/http/schemas';

const link = z.object({
  from: uuid.nullable(),
  to: uuid.nullable(),
  kind: z.enum(['unchanged', 'modified', 'moved', 'inserted', 'deleted', 'split', 'merged']),
  similarity: z.number().meta({ description: 'Share of words in common, 0 to 1.' }),
  moved: z.boolean(),
  sure: z.boolean(),
  saidBy: named.nullable().meta({ description: 'Who of the agency said so; null: the texts were compared.' }),
});

export const clauseHistoryView = z
  .object({
    items: z.array(
      z.object({
        n: z.number().int(),
        draftNumber: z.number().int().nullable(),
        createdAt: z.iso.datetime(),
        clause: z
          .object({
            label: z.string(),
            marker: z.string(),
            kind: z.string(),
            heading: z.string(),
            text: z.string(),
          })
          .nullable()
          .meta({ description: 'Null in the version that no longer has it.' }),
        links: z.array(link).meta({ description: 'From the version before, its own lineage first.' }),
      }),
    ),
  })
  .meta({ id: 'ClauseHistory' });
