import { z } from 'zod';
import { roles } from '../access/standing';
import { reasonGiven } from '../identity/identity.schemas';
import { calendarDate, instant, line, pageQuery, pageSchema, uuid } from '../platform/http/schemas';
import { levels, organKinds } from './document-types/organs';
import { presetCodes } from './rules/presets/presets';
import { rulesSchema } from './rules/rules.schema';

const shown = { from: calendarDate, to: calendarDate.nullable() };
const role = z.enum(roles);

export const newTerm = z
  .object({ name: line(100), from: calendarDate, to: calendarDate.nullish() })
  .meta({ id: 'NewTerm' });
export type NewTerm = z.output<typeof newTerm>;
export const termDates = z
  .object({ from: calendarDate.optional(), to: calendarDate.nullable().optional() })
  .meta({ id: 'TermDates', description: 'What is left out stays as it is; null opens the end.' });
export type TermDates = z.output<typeof termDates>;

/** Names, not offsets: `+07:00` means the opposite to PostgreSQL, and knows no summer time. */
const timeZone = z.string().max(60).refine(isKnownZone, 'unknown-time-zone');

export const committeePlace = z
  .object({
    organ: z.enum(organKinds).nullable(),
    level: z.enum(levels).nullable(),
    superiorId: uuid.nullable().meta({ description: 'The body above it.' }),
  })
  .meta({ id: 'CommitteePlace' });
export type CommitteePlace = z.output<typeof committeePlace>;

const preset = z.enum(presetCodes).meta({ description: 'Rules of procedure to start from.' });
const oneOfThem = { message: 'rules-or-preset', path: ['preset'] };

export const newCommittee = z
  .object({
    name: line(),
    organSymbol: line(30),
    timeZone: timeZone.default('Asia/Ho_Chi_Minh'),
    rules: rulesSchema.optional(),
    preset: preset.optional(),
    term: newTerm.optional(),
    ...committeePlace.partial().shape,
  })
  .refine((given) => !given.rules || !given.preset, oneOfThem)
  .meta({ id: 'NewCommittee' });
export type NewCommittee = z.output<typeof newCommittee>;

export const committee = z
  .object({
    id: uuid,
    name: z.string(),
    organSymbol: z.string(),
    timeZone: z.string(),
    ...committeePlace.shape,
    createdAt: instant,
    roles: z.array(role).meta({ description: 'Yours, today.' }),
  })
  .meta({ id: 'Committee' });
export const committeeDetail = committee
  .extend({
    terms: z.array(z.object({ id: uuid, name: z.string(), ...shown })),
    rulesVersion: z.number().int(),
  })
  .meta({ id: 'CommitteeDetail' });
export const committeePage = pageSchema(committee).meta({ id: 'CommitteePage' });

export const newMember = z
  .object({
    personId: uuid,
    role,
    termId: uuid.optional().meta({ description: 'The term that holds `from` where not given.' }),
    from: calendarDate,
    to: calendarDate.nullish(),
  })
  .meta({ id: 'NewMember' });
export type NewMember = z.output<typeof newMember>;
export const memberEnd = z.object({ to: calendarDate }).meta({ id: 'MemberEnd' });
export const suspension = reasonGiven
  .extend({
    to: calendarDate
      .optional()
      .meta({ description: 'Last day on which the role rests; until resumed if not given.' }),
  })
  .meta({ id: 'Suspension' });
export type Suspension = z.output<typeof suspension>;
export const member = z
  .object({
    id: uuid,
    personId: uuid,
    name: z.string(),
    role,
    termId: uuid,
    ...shown,
    suspendedAt: instant
      .nullable()
      .meta({ description: 'Since when the role rests; null where it does not today.' }),
    suspendedTo: calendarDate
      .nullable()
      .meta({ description: 'Last day on which it rests; null until somebody resumes it.' }),
  })
  .meta({ id: 'Member' });
export const memberPage = pageSchema(member).meta({ id: 'MemberPage' });

export const newRules = z
  .object({
    rules: rulesSchema.optional(),
    preset: preset.optional(),
    documentTypeId: uuid.optional().meta({ description: 'Only for documents of this type.' }),
  })
  .refine((given) => !given.rules || !given.preset, oneOfThem)
  .refine((given) => given.rules ?? given.preset, { message: 'rules-or-preset', path: ['rules'] })
  .meta({ id: 'NewRules' });
export type NewRules = z.output<typeof newRules>;
export const rulesQuery = pageQuery.extend({ documentType: uuid.optional() });
export type RulesQuery = z.output<typeof rulesQuery>;
export const rulesVersion = z
  .object({
    id: uuid,
    documentTypeId: uuid.nullable().meta({ description: 'Null: for all that have no rules of their own.' }),
    n: z.number().int(),
    rules: rulesSchema,
    recordedAt: instant,
    recordedBy: uuid.nullable(),
  })
  .meta({ id: 'RulesVersion' });
export const rulesPage = pageSchema(rulesVersion).meta({ id: 'RulesVersionPage' });

export const rulesPresets = z
  .object({
    items: z.array(
      z.object({
        code: z.enum(presetCodes),
        name: z.object({ vi: z.string(), en: z.string() }),
        rules: rulesSchema,
      }),
    ),
  })
  .meta({ id: 'RulesPresets' });

function isKnownZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
