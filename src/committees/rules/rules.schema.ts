import { z } from 'zod';

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

const parts = z.number().int().max(1000);
const fraction = z.object({ numerator: parts.min(0), denominator: parts.min(1) });

const notAboveOne = ({ numerator, denominator }: { numerator: number; denominator: number }): boolean =>
  numerator <= denominator;
const aboveOne = { message: 'The fraction is above 1: nobody could ever reach it' };

/** Rules of procedure of a committee, as data. Refused when no ballot under them could ever pass. */
export const rulesSchema = z
  .object({
    quorum: fraction
      .extend({ base: z.literal('in-office').default('in-office') })
      .refine(notAboveOne, aboveOne)
      .meta({ description: 'Share of the members in office that must be present.' }),
    majority: fraction
      .extend({
        moreThan: z.boolean().meta({ description: 'More than the fraction; else at least it.' }),
        base: z.enum(['in-office', 'present', 'cast']),
      })
      .refine(notAboveOne, aboveOne)
      .refine((m) => !(m.moreThan && m.numerator === m.denominator), 'More than all can never be reached')
      .refine((m) => m.moreThan || m.numerator > 0, 'At least none would let every ballot pass'),
    tie: z.enum(['fails', 'presiding-decides']),
    confirmingDays: z.number().int().min(0).max(60),
    quarantineHours: z.number().int().min(0).max(720),
    requiredPapers: z
      .array(z.enum(paperKinds))
      .max(paperKinds.length)
      .refine((kinds) => new Set(kinds).size === kinds.length, 'A kind is named twice'),
    reminderHours: z.number().int().min(1).max(240),
    numberTakenAt: z.enum(['sign', 'promulgate']),
    conclusionForm: z.string().trim().min(1).max(20),
  })
  .meta({ id: 'Rules' });

export type Rules = z.output<typeof rulesSchema>;

/** What a committee starts with when it names no rules of its own. */
export const usualRules: Rules = {
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'fails',
  confirmingDays: 0,
  quarantineHours: 0,
  requiredPapers: [],
  reminderHours: 24,
  numberTakenAt: 'promulgate',
  conclusionForm: 'TB',
};
