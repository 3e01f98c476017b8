import { z } from 'zod';
import { Invalid } from '../platform/errors';
import { uuid } from '../platform/http/schemas';
import type { BallotPart, BallotSubject } from './ballot.entity';
import { voteChannels, voteChoices, type Answers } from './vote.entity';

const choice = z.enum(voteChoices);

export const newVote = z
  .object({
    choice: choice.optional().meta({
      description: 'On the whole text; `abstain` also where there are alternatives to choose from.',
    }),
    choices: z
      .array(z.object({ clauseId: uuid, choice }))
      .max(200)
      .optional()
      .meta({ description: 'On clauses: one for each clause of the ballot.' }),
    alternative: z.number().int().min(1).max(20).optional().meta({
      description: 'Between alternatives: the place of the one chosen, from 1.',
    }),
    body: z.string().max(20_000).default(''),
    by: uuid.optional().meta({ description: 'The member whose vote the office enters.' }),
    channel: z.enum(voteChannels).default('app'),
    paperId: uuid.optional().meta({
      description: 'The opinion form or letter it is entered from; needed for `letter` and `paper-form`.',
    }),
  })
  .meta({ id: 'NewVote' });
export type NewVote = z.output<typeof newVote>;

/**
 * The choices by the keys of the parts, complete: who votes votes on everything the ballot asks.
 * @throws Invalid `choice-missing`, `clauses-not-all-voted`, `alternative-unknown`, `vote-does-not-fit`
 */
export function answersIn(subject: BallotSubject, parts: readonly BallotPart[], vote: NewVote): Answers {
  const stray = strayField(subject, vote);
  if (stray) throw new Invalid('vote-does-not-fit', {}, stray);
  if (subject === 'clauses') return onClauses(parts, vote);
  if (subject === 'alternatives') return betweenAlternatives(parts, vote);
  if (!vote.choice) throw new Invalid('choice-missing', {}, 'choice');
  return { whole: vote.choice };
}

const fieldsFor: Readonly<Record<BallotSubject, readonly (keyof NewVote)[]>> = {
  whole: ['choice'],
  clauses: ['choices'],
  alternatives: ['alternative', 'choice'],
};

function strayField(subject: BallotSubject, vote: NewVote): string | undefined {
  return (['choice', 'choices', 'alternative'] as const).find(
    (field) => vote[field] !== undefined && !fieldsFor[subject].includes(field),
  );
}

function onClauses(parts: readonly BallotPart[], { choices = [] }: NewVote): Answers {
  const answers = Object.fromEntries(choices.map((answer) => [answer.clauseId, answer.choice]));
  const complete = choices.length === parts.length && parts.every(({ key }) => answers[key] !== undefined);
  if (!complete) throw new Invalid('clauses-not-all-voted', {}, 'choices');
  return answers;
}

function betweenAlternatives(parts: readonly BallotPart[], vote: NewVote): Answers {
  if (vote.alternative === undefined) {
    if (vote.choice !== 'abstain') throw new Invalid('choice-missing', {}, 'alternative');
    return { abstain: 'abstain' };
  }
  if (vote.choice !== undefined) throw new Invalid('vote-does-not-fit', {}, 'choice');
  if (vote.alternative > parts.length) throw new Invalid('alternative-unknown', {}, 'alternative');
  return { [String(vote.alternative)]: 'for' };
}
