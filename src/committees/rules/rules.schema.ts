import { z } from 'zod';
import { line, withoutRepeats } from '../../platform/http/schemas';
import { ballotModes } from '../../workflow/facts';

/** Kinds of papers a dossier holds; rules and gates name them. */
export const paperKinds = [
  'submission-note',
  'explanation',
  'appraisal',
  'letter',
  'opinion-form',
  'minutes',
  'signed-copy',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What one person may do for another, where the rules let it be delegated. */
export const mandateScopes = ['draft', 'comment', 'answer', 'vote', 'preside', 'sign'] as const;
export type MandateScope = (typeof mandateScopes)[number];

const ballotSecrecies = ['open', 'secret'] as const;

/** One point the office checks before a text goes out for comments; the rule book's own words. */
const screeningItem = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  vi: line(500),
  en: line(500),
});

const parts = z.number().int().max(1000);
const fraction = z.object({ numerator: parts.min(0), denominator: parts.min(1) });

const once = <Item extends z.ZodType<string>>(item: Item) => withoutRepeats(z.array(item).max(20));

/**
 * Rules of procedure of a body, as data. What a rule book does not say has a default that asks for nothing; whether the
 * whole can work for this body is `workable.ts`.
 */
export const rulesSchema = z
  .object({
    quorum: fraction
      .extend({ base: z.literal('in-office').default('in-office') })
      .meta({ description: 'Share of the members in office that must be present.' }),
    majority: fraction.extend({
      moreThan: z.boolean().meta({ description: 'More than the fraction; else at least it.' }),
      base: z.enum(['in-office', 'present', 'cast']),
    }),
    tie: z.enum(['fails', 'presiding-decides']),
    silence: z.enum(['none', 'agreement', 'abstention']).default('none').meta({
      description: 'What a member who was asked in a silence ballot and did not vote counts as.',
    }),
    minimumCommentDays: z.number().int().min(0).max(180).default(0),
    minimumBallotHours: z.number().int().min(0).max(2160).default(0).meta({
      description: 'How long a written or silence ballot stays open at least.',
    }),
    extendedBy: once(z.enum(['office', 'presiding']))
      .default(['office'])
      .meta({ description: 'Who may give more time for comments.' }),
    requiredPapers: once(z.enum(paperKinds)),
    screening: z
      .array(screeningItem)
      .max(50)
      .refine((items) => new Set(items.map(({ code }) => code)).size === items.length, 'named-twice')
      .default([])
      .meta({ description: 'What the office checks before comments open.' }),
    confirmingDays: z.number().int().min(0).max(60),
    quarantineHours: z.number().int().min(0).max(720),
    sealedRounds: z.boolean().default(false).meta({
      description:
        'What others say is hidden while comments are open, from everybody but its author and the office.',
    }),
    delegable: once(z.enum(mandateScopes)).default([]).meta({
      description: 'What may be done for another under a mandate.',
    }),
    ballotModes: once(z.enum(ballotModes)).default(['session', 'written']),
    secrecies: once(z.enum(ballotSecrecies)).default(['open', 'secret']),
    personnelOnlyInSession: z.boolean().default(false),
    differingOpinionsForceMeeting: z.boolean().default(false).meta({
      description:
        'A written ballot that passed over an important differing opinion decides nothing: a session must.',
    }),
    reminderHours: z.number().int().min(1).max(240),
    answerDays: z.number().int().min(1).max(365).default(15).meta({
      description: 'Within how many days a consulted body is owed its written answer.',
    }),
    numberTakenAt: z.enum(['sign', 'promulgate']),
    conclusionForm: line(20),
  })
  .meta({ id: 'Rules' });

export type Rules = z.output<typeof rulesSchema>;

/** What a committee starts with when it names no rules of its own. */
export const usualRules: Rules = rulesSchema.parse({
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'fails',
  requiredPapers: [],
  confirmingDays: 0,
  quarantineHours: 0,
  reminderHours: 24,
  numberTakenAt: 'promulgate',
  conclusionForm: 'TB',
});
