import { z } from 'zod';
import { pageQuery, pageSchema, uuid } from '../platform/http/schemas';
import { documentStates } from '../workflow/facts';

/** Documents on one page: each is looked at closely. */
const mostDocuments = 50;

export const searchQuery = pageQuery.extend({
  q: z
    .string()
    .max(300)
    .meta({ description: 'Words, with their accents or without; all of them must stand in what is found.' }),
  committee: uuid.optional(),
  limit: z.coerce.number().int().min(1).max(mostDocuments).default(20),
});

const span = z.tuple([z.number().int(), z.number().int()]).readonly();

const snippetView = z
  .object({
    text: z.string(),
    marks: z
      .array(span)
      .readonly()
      .meta({ description: 'From and to of the words found, in UTF-16 code units of `text`.' }),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
  })
  .meta({ id: 'Snippet' });

const hitView = z
  .object({
    kind: z.enum(['document', 'clause', 'comment']).meta({ description: '`document`: in its title.' }),
    clauseId: uuid.nullable(),
    commentId: uuid.nullable(),
    versionN: z.number().int().nullable(),
    label: z.string().nullable().meta({ description: 'Of the clause, such as `II.2.a`.' }),
    exact: z.boolean().meta({ description: 'With the accents asked for.' }),
    snippet: snippetView,
  })
  .meta({ id: 'SearchHit' });
export type HitView = z.output<typeof hitView>;

const foundView = z
  .object({
    documentId: uuid,
    title: z.string(),
    committee: z.object({ id: uuid, name: z.string() }),
    state: z.enum(documentStates),
    hits: z.array(hitView),
    more: z.boolean().meta({ description: 'More of its clauses or comments hold the words.' }),
  })
  .meta({ id: 'Found' });
export type FoundView = z.output<typeof foundView>;
export const foundPage = pageSchema(foundView);
