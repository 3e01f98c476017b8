import { z } from 'zod';
import { roles } from '../../access/standing';
import { email, newPassword } from '../../identity/identity.schemas';
import { organisationRoles } from '../../organisations/organisation-member.entity';
import { line, pageQuery, pageSchema, uuid } from '../../platform/http/schemas';

export const newPerson = z
  .object({ name: line(), email: email.optional(), password: newPassword.optional() })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.output<typeof newPerson>;
export const person = z
  .object({ id: uuid, name: z.string(), email: z.string().nullable() })
  .meta({ id: 'Person' });
export const personPage = pageSchema(person).meta({ id: 'PersonPage' });
export const personQuery = pageQuery.extend({ q: z.string().trim().max(200).optional() });

export const me = z
  .object({
    person: z.object({ id: uuid, name: z.string() }),
    email: z.string(),
    administrator: z.boolean(),
    committees: z.array(z.object({ id: uuid, name: z.string(), roles: z.array(z.enum(roles)) })),
    organisations: z.array(z.object({ id: uuid, name: z.string(), role: z.enum(organisationRoles) })),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof me>;
