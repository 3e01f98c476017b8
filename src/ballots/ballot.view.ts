import { z } from 'zod';
import { objectionView } from '../documents/objected';
import { calendarDate, instant, uuid } from '../platform/http/schemas';
import { ballotModes, ballotOutcomes } from '../workflow/facts';
import { deliveryChannels } from './ballot-delivery.entity';
import { ballotEnds, ballotMedia, ballotSubjects } from './ballot.entity';
import { voteChannels, voteChoices } from './vote.entity';

const named = z.object({ id: uuid, name: z.string() });
const count = z.number().int();
const choice = z.enum(voteChoices);
const outcome = z.enum(ballotOutcomes);
const fraction = { numerator: count, denominator: count };

export const voteView = z
  .object({
    id: uuid.nullable(),
    by: named,
    choice: choice.nullable().meta({ description: 'null in a secret ballot and on parts.' }),
    choices: z.array(z.object({ clauseId: uuid, choice })).nullable(),
    alternative: count.nullable(),
    body: z.string(),
    channel: z.enum(voteChannels).nullable(),
    paperId: uuid.nullable(),
    mandateId: uuid.nullable(),
    objection: objectionView.nullable(),
    enteredBy: named.nullable(),
    recordedAt: instant.nullable(),
    etag: z.string(),
  })
  .meta({ id: 'Vote' });

const sums = z.object({
  for: count.optional(),
  against: count.optional(),
  other: count.optional(),
  abstain: count.optional(),
});
export const countingView = z
  .object({
    issuedTo: z.array(named).meta({ description: 'Who took a ballot paper, by name.' }),
    ...{ issued: count, returned: count, valid: count, invalid: count },
    counts: z.record(z.string(), sums).meta({
      description: 'By the key of the part; `whole` for the whole text, `abstain` for no alternative.',
    }),
    ...{ minutesPaperId: uuid, enteredBy: named, recordedAt: instant },
    etag: z.string(),
  })
  .meta({ id: 'BallotCounting' });

const result = z
  .object({
    outcome,
    quorum: z.object({ needed: count, present: count, met: z.boolean() }),
    majority: z.object({ base: count, needed: count, for: count, met: z.boolean() }),
    tie: z.object({ equal: z.boolean(), brokenBy: z.enum(['presiding', 'rule']).nullable() }),
  })
  .meta({ id: 'BallotResult' });

const inputs = z
  .object({
    roll: count,
    votes: z.object({ for: count, against: count, other: count, abstain: count }),
    present: count.optional().meta({
      description: 'On paper: who took a ballot paper. Left out: whoever voted, or whose silence counts.',
    }),
    silent: count.optional().meta({ description: 'Told of the ballot on record, and silent to the end.' }),
    presidingChoice: choice.nullable().optional(),
    differing: count
      .optional()
      .meta({ description: 'Important differing opinions that no meeting has heard.' }),
  })
  .meta({ id: 'BallotInputs' });

const part = { key: z.string().meta({ description: 'The clause, or the place of the alternative.' }) };
const arithmetic = z
  .object({
    rulesVersionId: uuid,
    rules: z.object({
      quorum: z.object({ ...fraction, base: z.literal('in-office') }),
      majority: z.object({
        ...fraction,
        moreThan: z.boolean(),
        base: z.enum(['in-office', 'present', 'cast']),
      }),
      tie: z.enum(['fails', 'presiding-decides']),
      silence: z.enum(['none', 'agreement', 'abstention']).optional(),
      differingOpinionsForceMeeting: z.boolean().optional(),
    }),
    inputs: inputs.nullable(),
    result: result.nullable(),
    parts: z.array(z.object({ ...part, name: z.string(), inputs, result })),
  })
  .meta({ id: 'BallotArithmetic' });

export const ballotView = z
  .object({
    id: uuid,
    documentId: uuid,
    title: z.string(),
    roundNumber: count,
    versionN: count,
    versionHash: z.string().meta({ description: 'SHA-256 of the exact text put to the vote, hex.' }),
    subject: z.enum(ballotSubjects),
    parts: z
      .array(
        z.object({
          ...part,
          name: z.string(),
          recomputed: result.nullable(),
          sentence: z.string().nullable(),
        }),
      )
      .meta({ description: 'Clauses or alternatives, each with a result of its own; empty for the whole.' }),
    points: z.array(z.string()).meta({ description: 'What the adoption is subject to.' }),
    mode: z.enum(ballotModes),
    secrecy: z.enum(['open', 'secret']),
    medium: z.enum(ballotMedia),
    openedAt: instant,
    openedBy: named,
    officialDate: calendarDate,
    closesAt: instant.nullable(),
    closedAt: instant.nullable(),
    outcome: z.enum(ballotEnds).nullable(),
    calledOff: z
      .object({ by: named, reason: z.string() })
      .nullable()
      .meta({ description: 'Opened by mistake: it decides nothing, and its votes count nowhere.' }),
    roll: z.array(
      named.extend({
        role: z.enum(['chair', 'deputy', 'member']),
        voted: z.boolean().meta({ description: 'On paper: took a ballot paper.' }),
        delivered: z
          .object({ channel: z.enum(deliveryChannels), at: instant })
          .nullable()
          .meta({ description: 'The office saw this person told of the ballot.' }),
      }),
    ),
    votes: z.array(voteView).meta({ description: 'By name; always empty in a secret ballot.' }),
    countings: z
      .array(countingView)
      .meta({ description: 'Of a ballot on paper: every wording of what was counted; the last one stands.' }),
    arithmetic: arithmetic.nullable().meta({ description: 'Stored when the ballot closed.' }),
    recomputed: result.nullable().meta({ description: 'Computed now from the stored inputs and rules.' }),
    agrees: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether stored and recomputed result are the same.' }),
    sentence: z.string(),
    etag: z.string(),
  })
  .meta({ id: 'Ballot' });
export const ballotList = z.object({ items: z.array(ballotView) }).meta({ id: 'BallotList' });
