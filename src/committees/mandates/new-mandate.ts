import { z } from 'zod';
import { calendarDate, line, uuid } from '../../platform/http/schemas';
import { mandateScopes } from '../rules/rules.schema';

export const newMandate = z
  .object({
    committeeId: uuid,
    principalId: uuid
      .optional()
      .meta({ description: 'Whose it is; your own unless the office enters it from a paper.' }),
    holderId: uuid,
    scope: z.enum(mandateScopes),
    from: calendarDate,
    to: calendarDate,
    basis: line(1000).meta({ description: 'The ground: a decision, a letter, a leave of absence.' }),
    paperId: uuid.optional().meta({
      description:
        'The paper of the ground, in a dossier of the committee; one you entered, unless you are of the office.',
    }),
  })
  .meta({ id: 'NewMandate' });
export type NewMandate = z.output<typeof newMandate>;
export type GivenMandate = NewMandate & { readonly principalId: string };
