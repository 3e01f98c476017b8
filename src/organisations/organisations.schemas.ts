import { z } from 'zod';
import { calendarDate, instant, line, pageQuery, pageSchema, uuid } from '../platform/http/schemas';
import { organisationRoles } from './organisation-member.entity';

const period = { from: calendarDate, to: calendarDate.nullish() };
const role = z.enum(organisationRoles);

export const newOrganisation = z
  .object({
    name: line(),
    from: calendarDate.optional().meta({ description: 'First day of the name; today where not given.' }),
    parentId: uuid.nullish(),
    succeeds: z
      .array(uuid)
      .max(20)
      .default([])
      .meta({ description: 'Organisations whose work it takes over.' }),
  })
  .meta({ id: 'NewOrganisation' });
export type NewOrganisation = z.output<typeof newOrganisation>;

export const newName = z.object({ name: line(), ...period }).meta({ id: 'NewOrganisationName' });
export type NewName = z.output<typeof newName>;

export const newOrganisationMember = z
  .object({ personId: uuid, role: role.default('member'), ...period })
  .meta({ id: 'NewOrganisationMember' });
export type NewOrganisationMember = z.output<typeof newOrganisationMember>;

export const memberEnd = z.object({ to: calendarDate }).meta({ id: 'OrganisationMemberEnd' });

export const merger = z
  .object({
    into: uuid.meta({ description: 'The successor.' }),
    on: calendarDate
      .optional()
      .meta({ description: 'Its first day in the place of the other; today where not given.' }),
  })
  .meta({ id: 'Merger' });
export type Merger = z.output<typeof merger>;

const shown = { from: calendarDate, to: calendarDate.nullable() };
export const organisation = z
  .object({
    id: uuid,
    name: z.string().meta({ description: 'Its name today.' }),
    parentId: uuid.nullable(),
    successorId: uuid.nullable(),
    mergedOn: calendarDate.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Organisation' });
export const organisationDetail = organisation
  .extend({
    names: z.array(z.object({ name: z.string(), ...shown })),
    members: z.array(
      z.object({
        ...{ id: uuid, personId: uuid, name: z.string(), role, ...shown },
        bySuccession: z.boolean().meta({ description: 'Acts for it as a member of its successor.' }),
      }),
    ),
  })
  .meta({ id: 'OrganisationDetail' });
export type OrganisationDetail = z.input<typeof organisationDetail>;
export const organisationPage = pageSchema(organisation).meta({ id: 'OrganisationPage' });

export const organisationQuery = pageQuery.extend({ q: z.string().trim().max(200).optional() });
