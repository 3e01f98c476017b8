import { z } from 'zod';
import { Invalid } from '../platform/errors';
import { uuid, withoutRepeats } from '../platform/http/schemas';
import type { BallotPart, BallotSubject, Counts } from './ballot.entity';

const papers = z.number().int().min(0).max(100_000);
const choices = z.object({ for: papers, against: papers, other: papers, abstain: papers });

export const newCounting = z
  .object({
    issuedTo: withoutRepeats(z.array(uuid).max(5000)).meta({
      description: 'The attendance list: who took a ballot paper. Its order is not kept.',
    }),
    issued: papers.meta({ description: 'Papers handed out; as many as names on the list.' }),
    returned: papers,
    valid: papers,
    invalid: papers,
    choices: choices
      .optional()
      .meta({ description: 'On the whole text: how many of the valid papers said what.' }),
    clauses: z
      .array(z.object({ clauseId: uuid, choices }))
      .max(200)
      .optional()
      .meta({ description: 'On clauses: one for each clause of the ballot.' }),
    alternatives: z
      .array(papers)
      .max(20)
      .optional()
      .meta({ description: 'Between alternatives: how many chose each, in their order.' }),
    abstained: papers.optional().meta({ description: 'Between alternatives: how many chose none.' }),
    minutesPaperId: uuid.meta({ description: 'The minutes of the counting, a paper of the dossier.' }),
  })
  .meta({ id: 'NewBallotCounting' });
export type NewCounting = z.output<typeof newCounting>;

/**
 * The sums by the keys of the parts, where all numbers fit together: no paper is lost, and none comes from nowhere.
 * @throws Invalid `issued-not-as-listed`, `returned-more-than-issued`, `valid-and-invalid-not-returned`,
 * `counting-does-not-fit`, `choices-not-the-valid-papers`
 */
export function countsIn(
  subject: BallotSubject,
  parts: readonly BallotPart[],
  counting: NewCounting,
): Counts {
  const { issuedTo, issued, returned, valid, invalid } = counting;
  if (issued !== issuedTo.length) {
    throw new Invalid('issued-not-as-listed', { issued, listed: issuedTo.length }, 'issued');
  }
  if (returned > issued) throw new Invalid('returned-more-than-issued', { returned, issued }, 'returned');
  if (valid + invalid !== returned) {
    throw new Invalid('valid-and-invalid-not-returned', { valid, invalid, returned }, 'valid');
  }
  const stray = strayField(subject, counting);
  if (stray) throw new Invalid('counting-does-not-fit', {}, stray);
  if (subject === 'clauses') return onClauses(parts, counting);
  if (subject === 'alternatives') return betweenAlternatives(parts, counting);
  if (!counting.choices) throw new Invalid('counting-does-not-fit', {}, 'choices');
  requireAll(Object.values(counting.choices), valid, 'choices');
  return { whole: counting.choices };
}

const fields = ['choices', 'clauses', 'alternatives', 'abstained'] as const;
const fieldsFor: Readonly<Record<BallotSubject, readonly (typeof fields)[number][]>> = {
  whole: ['choices'],
  clauses: ['clauses'],
  alternatives: ['alternatives', 'abstained'],
};

const strayField = (subject: BallotSubject, counting: NewCounting): string | undefined =>
  fields.find((field) => counting[field] !== undefined && !fieldsFor[subject].includes(field));

function onClauses(parts: readonly BallotPart[], { clauses = [], valid }: NewCounting): Counts {
  const counts = Object.fromEntries(clauses.map((clause) => [clause.clauseId, clause.choices]));
  const complete = clauses.length === parts.length && parts.every(({ key }) => counts[key] !== undefined);
  if (!complete) throw new Invalid('counting-does-not-fit', {}, 'clauses');
  for (const sums of Object.values(counts)) requireAll(Object.values(sums), valid, 'clauses');
  return counts;
}

function betweenAlternatives(
  parts: readonly BallotPart[],
  { alternatives = [], abstained = 0, valid }: NewCounting,
): Counts {
  if (alternatives.length !== parts.length) throw new Invalid('counting-does-not-fit', {}, 'alternatives');
  requireAll([...alternatives, abstained], valid, 'alternatives');
  const chosen = parts.map(({ key }, at) => [key, { for: alternatives[at]! }]);
  return { ...Object.fromEntries(chosen), abstain: { abstain: abstained } };
}

function requireAll(sums: readonly number[], valid: number, path: string): void {
  const sum = sums.reduce((all, number) => all + number, 0);
  if (sum !== valid) throw new Invalid('choices-not-the-valid-papers', { sum, valid }, path);
}
