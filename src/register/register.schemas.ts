import { z } from 'zod';
import { calendarDate, line, uuid } from '../platform/http/schemas';
import { seriesPeriods } from './number-series.entity';

const last = z.number().int().min(0).max(1_000_000);
const lastIn = z
  .string()
  .max(36)
  .optional()
  .meta({ description: 'The term (id) or year in which it was taken; the current one unless given.' });
const reason = line(2000);

export const newNumberSeries = z
  .object({
    committeeId: uuid,
    documentTypeId: uuid,
    period: z
      .enum(seriesPeriods)
      .optional()
      .meta({ description: "When it starts anew; as the type's form says unless given." }),
    pattern: line(100)
      .optional()
      .meta({ description: "Of {number}, {symbol}, {organ} and {year}; the form's own unless given." }),
    last: last.default(0).meta({
      description:
        'The last number taken on paper; the next one here follows it. More than 0 needs a reason.',
    }),
    lastIn,
    reason: reason.optional(),
  })
  .meta({ id: 'NewNumberSeries' });
export type NewNumberSeries = z.output<typeof newNumberSeries>;

export const continuation = z
  .object({ last: last.min(1), lastIn, reason })
  .meta({ id: 'NumberContinuation' });
export type Continuation = z.output<typeof continuation>;

export const drawingType = z
  .object({ documentTypeId: uuid.meta({ description: 'Of this committee or of another one.' }) })
  .meta({ id: 'DrawingType' });

export const newEntry = z
  .object({
    use: z.enum(['paper', 'void']).meta({
      description: 'A document outside the system bears the number, or none does.',
    }),
    documentTypeId: uuid.optional().meta({ description: 'Where several types draw from the series.' }),
    title: line(2000).optional(),
    reason: reason.optional(),
    officialDate: calendarDate.optional(),
  })
  .meta({ id: 'NewRegisterEntry' });
export type NewEntry = z.output<typeof newEntry>;

export const voiding = z.object({ reason }).meta({ id: 'Voiding' });
