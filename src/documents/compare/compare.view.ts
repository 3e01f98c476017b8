import { z } from 'zod';
import { CLAUSE_KINDS } from '../../text/clause';
import { CLAUSE_CHANGES } from '../../text/redline/redline';
import { uuid } from '../../platform/http/schemas';

const text = z.string();

const segment = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text }),
    z.object({ kind: z.literal('spelling'), before: text, after: text }).meta({
      description: 'The same wording, written otherwise: tone marks, Unicode form, white space, dashes.',
    }),
  ])
  .meta({ id: 'RedlineSegment' });

const clauseName = z
  .object({
    clauseId: uuid,
    label: z.string(),
    kind: z.enum(CLAUSE_KINDS),
    level: z.number().int(),
  })
  .meta({ id: 'RedlineClause' });

const piece = z
  .object({
    from: clauseName
      .extend({
        at: z.number().int().meta({
          description: 'Where its words begin in the source of version `from`, in UTF-16 code units.',
        }),
      })
      .nullable()
      .meta({ description: 'The clause in which these words stood; null: all of them are new.' }),
    segments: z.array(segment).readonly(),
  })
  .meta({ id: 'RedlinePiece' });

const group = z
  .object({
    change: z.enum(CLAUSE_CHANGES).meta({
      description:
        'What became of the clause. `renumbered`: nothing but its number changed. `moved-away`: a clause that moved stood ' +
        'here; it holds no words, `clause` names it as it stands now.',
    }),
    moved: z.boolean().meta({ description: 'It stands elsewhere in the order than before.' }),
    joined: z.enum(['split', 'merged']).nullable().meta({
      description: 'Its words come from a clause that was split, or from several that were merged.',
    }),
    coarse: z.boolean().meta({ description: 'Too much to compare all of it by words: some is shown whole.' }),
    sure: z.boolean().meta({
      description:
        'False where, in a version between, little but the place said that it is the same clause, and nobody has confirmed it.',
    }),
    clause: clauseName
      .nullable()
      .meta({ description: 'The clause in version `to`; null for one that is gone.' }),
    pieces: z.array(piece).readonly(),
  })
  .meta({ id: 'RedlineGroup' });

const count = z.number().int();

export const comparisonView = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    coarse: z.boolean(),
    counts: z
      .object({
        ...{
          unchanged: count,
          spelling: count,
          renumbered: count,
          modified: count,
          inserted: count,
          deleted: count,
        },
        moved: count.meta({ description: 'Clauses that moved, whatever else became of them.' }),
        split: count.meta({ description: 'Clauses of version `to` that hold a part of one that was split.' }),
        merged: count,
      })
      .meta({ id: 'RedlineCounts' }),
    groups: z
      .array(group)
      .readonly()
      .meta({
        description:
          'One for each clause of version `to`, in its order, and one for each deleted clause where it stood. All segments in ' +
          'order, without the deleted ones, are the source of version `to`; the pieces in the order of `from.at`, without what was ' +
          'inserted, are that of version `from`.',
      }),
  })
  .meta({ id: 'Comparison' });

export type Comparison = z.output<typeof comparisonView>;
