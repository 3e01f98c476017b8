import { z } from 'zod';
import { uuid } from '../../platform/http/schemas';
import {
  changes,
  comparators,
  doubts,
  frequencies,
  measureParts,
  numberForms,
} from '../../text/targets/measure';

const words = z.string().trim().min(1).max(10_000);
const span = z.tuple([z.number().int(), z.number().int()]).readonly();

/** What every measure says; the rest may be left out. */
const measure = {
  verbatim: words.meta({ description: 'The words of the clause that the measure stands in.' }),
  subject: words.nullable().default(null),
  comparator: z.enum(comparators).meta({ description: '`done`: something is to be done, without a number.' }),
  change: z.enum(changes).nullable().default(null),
  numbers: z.array(z.number().min(-1e15).max(1e15)).max(2).readonly().default([]),
  form: z.enum(numberForms).default('none'),
  unit: words.nullable().default(null),
  frequency: z.enum(frequencies).nullable().default(null),
  period: words.nullable().default(null),
  baseline: words.nullable().default(null),
  exclusion: words.nullable().default(null),
};

export const targetMeasures = z
  .object({ measures: z.array(z.object(measure)).max(100) })
  .meta({ id: 'TargetMeasures' });
export type TargetMeasures = z.output<typeof targetMeasures>;

const measureView = z
  .object({
    ...measure,
    at: z.partialRecord(z.enum(measureParts), span).meta({
      description:
        'Where each part stands in `words`, in UTF-16 code units; what was carried over stands nowhere.',
    }),
    doubts: z.array(z.enum(doubts)).readonly().meta({ description: 'What the words leave open.' }),
  })
  .meta({ id: 'Measure' });

export const targetView = z
  .object({
    clauseId: uuid,
    label: z.string(),
    words: z.string().meta({ description: 'Heading and text of the clause.' }),
    measures: z
      .array(measureView)
      .meta({ description: 'As the agency confirmed them; until then as they were read from the words.' }),
    confirmed: z
      .object({
        by: z.object({ id: uuid, name: z.string() }),
        at: z.iso.datetime(),
        versionN: z
          .number()
          .int()
          .meta({ description: 'The version it was confirmed on; the wording is the same.' }),
      })
      .nullable(),
    etag: z.string().nullable().meta({ description: 'Of what was confirmed; null: nothing is.' }),
  })
  .meta({ id: 'Target' });
export const targetList = z.object({ items: z.array(targetView) });
export type TargetView = z.output<typeof targetView>;
