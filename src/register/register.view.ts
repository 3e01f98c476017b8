import { z } from 'zod';
import { calendarDate, instant, pageQuery, pageSchema, uuid } from '../platform/http/schemas';
import { seriesPeriods } from './number-series.entity';

export const numberSeriesView = z
  .object({
    id: uuid,
    committeeId: uuid,
    documentType: z.object({ id: uuid, name: z.string(), symbol: z.string() }),
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
    period: z.string(),
    number: z.number().int(),
    text: z.string(),
    officialDate: calendarDate,
    document: z
      .object({ id: uuid, title: z.string() })
      .nullable()
      .meta({ description: 'Null where the reader may not see the document.' }),
    takenAt: instant,
    takenBy: z.object({ id: uuid, name: z.string() }).nullable(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'RegisterEntry' });
export const registerPage = pageSchema(registerEntryView).meta({ id: 'RegisterPage' });
