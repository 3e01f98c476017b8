import { z } from 'zod';
import { calendarDate, instant, line, pageQuery, pageSchema, uuid } from '../../platform/http/schemas';
import { documentForms } from './forms';
import { levels, organKinds } from './organs';

const issuer = z.object({
  organ: z.enum(organKinds),
  levels: z.array(z.enum(levels)).min(1).max(levels.length),
});

/** What a type is, wherever it comes from: a request or a preset. */
export const typeDetails = z.object({
  name: line(100),
  symbol: line(30),
  form: z.enum(documentForms).default('general'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .nullable()
    .default(null),
  personnel: z.boolean().default(false),
  issuedBy: z
    .array(issuer)
    .max(50)
    .default([])
    .meta({ description: 'The organs and levels that may issue it; everybody where none is named.' }),
});
export type TypeDetails = z.output<typeof typeDetails>;

export const newDocumentType = typeDetails.extend({ committeeId: uuid }).meta({ id: 'NewDocumentType' });
export type NewDocumentType = z.output<typeof newDocumentType>;

export const documentType = newDocumentType
  .extend({ id: uuid, createdAt: instant, retiredOn: calendarDate.nullable() })
  .meta({ id: 'DocumentType' });
export const documentTypePage = pageSchema(documentType).meta({ id: 'DocumentTypePage' });
export const documentTypeQuery = pageQuery.extend({ committee: uuid });

export const retirement = z
  .object({
    on: calendarDate.meta({ description: 'The first day on which no new document of it may be opened.' }),
    reason: line(2000),
  })
  .meta({ id: 'DocumentTypeRetirement' });
