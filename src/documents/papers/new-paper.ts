import { z } from 'zod';
import { accessLevels } from '../../access/access-level';
import { paperKinds } from '../../committees/rules/rules.schema';
import { calendarDate, line, roundNumber, uuid } from '../../platform/http/schemas';

/** A paper's own words; its file, where it has one, comes in a form beside them. */
export const newPaper = z
  .object({
    kind: z.enum(paperKinds),
    title: line(500),
    number: line(100).optional(),
    officialDate: calendarDate.optional(),
    roundNumber: roundNumber
      .optional()
      .meta({ description: 'The round it belongs to; the current one unless given, 0 = before the first.' }),
    party: uuid
      .optional()
      .meta({ description: 'Whose paper it is; from the drafting side, the lead agency.' }),
    accessLevel: z.enum(accessLevels).default('open'),
    replaces: uuid.optional().meta({ description: 'The older paper of the same kind whose place it takes.' }),
    reason: z.string().max(2000).optional(),
  })
  .meta({
    id: 'NewPaper',
    description: 'As multipart/form-data the same fields, and the file, if any, in the field `file`.',
  });
export type NewPaper = z.output<typeof newPaper>;
