import { z } from 'zod';
import { accessLevels } from '../../access/access-level';
import { paperKinds } from '../../committees/rules/rules.schema';
import { uuid } from '../../platform/http/schemas';

const named = z.object({ id: uuid, name: z.string() });

export const paperView = z
  .object({
    id: uuid,
    documentId: uuid,
    kind: z.enum(paperKinds),
    title: z.string(),
    number: z.string().nullable(),
    officialDate: z.iso.date(),
    roundNumber: z.number().int(),
    party: named.nullable().meta({ description: 'Whose paper it is, by the name of its day.' }),
    accessLevel: z.enum(accessLevels),
    replaces: uuid.nullable(),
    replacedBy: uuid.nullable().meta({ description: 'The newer paper that took its place.' }),
    file: z
      .object({
        name: z.string(),
        mediaType: z.string(),
        size: z.number().int(),
        sha256: z.string().meta({ description: 'Hex.' }),
      })
      .nullable()
      .meta({ description: 'Null: an entry whose original is kept elsewhere.' }),
    recordedAt: z.iso.datetime(),
    recordedBy: named,
  })
  .meta({ id: 'Paper' });
export type PaperView = z.output<typeof paperView>;
