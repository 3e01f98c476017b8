import { z } from 'zod';
import { calendarDate, instant, pageQuery, pageSchema, uuid } from '../platform/http/schemas';
import { seriesPeriods } from './number-series.entity';

const named = z.object({ id: uuid, name: z.string() });
const type = z.object({ id: uuid, name: z.string(), symbol: z.string() });

export const numberSeriesView = z
  .object({
    id: uuid,
    committeeId: uuid.meta({ description: 'Keeps the register.' }),
    documentType: type.meta({ description: 'The first of the types that draw from it.' }),
    documentTypes: z.array(type.extend({ committee: named })),
    period: z.enum(seriesPeriods),
    pattern: z.string(),
    periods: z
      .array(z.object({ period: z.string(), last: z.number().int() }))
      .meta({ description: 'The last number taken in each term (`term:<id>`) or year (`year:<yyyy>`).' }),
    createdAt: instant,
  })
  .meta({ id: 'NumberSeries' });
export const numberSeriesPage = pageSchema(numberSeriesView).meta({ id: 'NumberSeriesPage' });
export const numberSeriesQuery = pageQuery.extend({ committee: uuid });

export const registerEntryView = z
  .object({
    id: uuid,
    kind: z.enum(['document', 'paper', 'void', 'gap']).meta({
      description: 'What bears the number. A gap: the numbers up to `upTo` were taken elsewhere.',
    }),
    period: z.string(),
    number: z.number().int(),
    upTo: z.number().int(),
    text: z.string().nullable(),
    officialDate: calendarDate.nullable(),
    document: z
      .object({ id: uuid, title: z.string() })
      .nullable()
      .meta({ description: 'Null where the reader may not see the document.' }),
    title: z.string().nullable().meta({ description: 'Of a paper outside the system.' }),
    takenAt: instant,
    takenBy: named.nullable(),
    reason: z.string().nullable().meta({ description: 'Of a gap.' }),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'RegisterEntry' });
export const registerPage = pageSchema(registerEntryView).meta({ id: 'RegisterPage' });
