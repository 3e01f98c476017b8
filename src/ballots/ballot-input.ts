import { z } from 'zod';
import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { instant, line, uuid, withoutRepeats } from '../platform/http/schemas';
import { dueAfterHours } from '../workflow/deadlines';
import { ballotModes } from '../workflow/facts';
import { ballotMedia, ballotSubjects, type BallotPart } from './ballot.entity';

export const ballotInput = z.object({
  subject: z
    .enum(ballotSubjects)
    .default('whole')
    .meta({ description: 'Only the whole moves the document.' }),
  clauseIds: withoutRepeats(z.array(uuid).min(1).max(200))
    .optional()
    .meta({ description: 'With subject clauses: each is counted by itself.' }),
  alternatives: withoutRepeats(z.array(line(2000)).min(2).max(20))
    .optional()
    .meta({ description: 'With subject alternatives: a voter chooses one, by its place from 1.' }),
  mode: z.enum(ballotModes).default('session'),
  secrecy: z.enum(['open', 'secret']).default('open'),
  medium: z.enum(ballotMedia).default('app').meta({
    description:
      '`paper`: a secret ballot in session on papers, of which the office enters what was counted.',
  }),
  points: z
    .array(line(2000))
    .max(100)
    .default([])
    .meta({ description: 'What the adoption is subject to; none = adopted as it is.' }),
  closesAt: instant.optional().meta({
    description:
      'When the clock closes it; a written or silence ballot must have it, in session the office closes.',
  }),
});
export type BallotInput = z.output<typeof ballotInput>;

/** @throws Refused `secrecy-not-in-rules`, Invalid for a time, medium, points or parts that do not fit the ballot */
export function checkAgainstRules(input: BallotInput, rules: Rules, now: Date): void {
  if (!rules.secrecies.includes(input.secrecy)) {
    throw Refused.because('secrecy-not-in-rules', { secrecy: input.secrecy });
  }
  if (input.medium === 'paper') checkPaper(input);
  if (input.subject !== 'whole' && input.points.length > 0) {
    throw new Invalid('points-need-the-whole', {}, 'points');
  }
  // What somebody's silence counts as is known to all.
  if (input.mode === 'silence' && input.secrecy === 'secret') {
    throw new Invalid('silence-cannot-be-secret', {}, 'secrecy');
  }
  // Agreeing in silence leaves open to which of several.
  if (input.subject === 'alternatives' && input.mode === 'silence') {
    throw new Invalid('silence-cannot-choose', {}, 'mode');
  }
  checkEnd(input, rules, now);
}

/** Papers are handed out to those who meet; the clock cannot know when they are counted. */
function checkPaper({ secrecy, mode, closesAt }: BallotInput): void {
  if (secrecy !== 'secret' || mode !== 'session')
    throw new Invalid('paper-is-secret-in-session', {}, 'medium');
  if (closesAt !== undefined) throw new Invalid('paper-closed-by-the-office', {}, 'closesAt');
}

function checkEnd({ mode, closesAt }: BallotInput, rules: Rules, now: Date): void {
  if (closesAt === undefined) {
    if (mode !== 'session') throw new Invalid('closing-time-missing', {}, 'closesAt');
    return;
  }
  const end = new Date(closesAt);
  if (end <= now) throw new Invalid('closes-in-the-past', {}, 'closesAt');
  const hours = rules.minimumBallotHours;
  if (mode !== 'session' && end < dueAfterHours(now, hours)) {
    throw new Invalid('ballot-too-short', { hours }, 'closesAt');
  }
}

/** What is voted on by itself, named as it is called today. @throws Invalid `clauses-missing` and the like */
export async function partsOf(tx: Tx, document: OpenDocument, input: BallotInput): Promise<BallotPart[]> {
  const { subject, clauseIds, alternatives } = input;
  if (clauseIds && subject !== 'clauses') throw new Invalid('parts-do-not-fit', {}, 'clauseIds');
  if (alternatives && subject !== 'alternatives') throw new Invalid('parts-do-not-fit', {}, 'alternatives');
  if (subject === 'whole') return [];
  if (subject === 'alternatives') {
    if (!alternatives) throw new Invalid('alternatives-missing', {}, 'alternatives');
    return alternatives.map((name, at) => ({ key: String(at + 1), name }));
  }
  if (!clauseIds) throw new Invalid('clauses-missing', {}, 'clauseIds');
  const parts = await tx.query<{ key: string; name: string }>(
    `select v.clause_id as key, coalesce(nullif(concat_ws('. ', nullif(v.label, ''), nullif(t.heading, '')), ''), v.kind)
        as name
      from version_clauses v join clause_texts t on t.id = v.text_id
      where v.document_id = $1 and v.version_n = $2 and v.clause_id = any($3::uuid[]) order by v.ordinal`,
    [document.id, document.latestVersion, clauseIds],
  );
  if (parts.length < clauseIds.length) throw new Invalid('clause-not-in-version', {}, 'clauseIds');
  return parts;
}
