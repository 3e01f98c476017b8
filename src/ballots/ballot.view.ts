import { z } from 'zod';
import { calendarDate, instant, uuid } from '../platform/http/schemas';
import { voteChannels, voteChoices } from './ballot.entity';

const named = z.object({ id: uuid, name: z.string() });
const count = z.number().int();
const outcome = z.enum(['passed', 'failed', 'no-quorum']);
const fraction = { numerator: count, denominator: count };

export const voteView = z
  .object({
    by: named,
    choice: z.enum(voteChoices),
    body: z.string(),
    channel: z.enum(voteChannels),
    enteredBy: named,
    recordedAt: instant,
    etag: z.string(),
  })
  .meta({ id: 'Vote' });

const result = z
  .object({
    outcome,
    quorum: z.object({ needed: count, present: count, met: z.boolean() }),
    majority: z.object({ base: count, needed: count, for: count, met: z.boolean() }),
    tie: z.object({ equal: z.boolean(), brokenBy: z.enum(['presiding', 'rule']).nullable() }),
  })
  .meta({ id: 'BallotResult' });

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
    }),
    inputs: z.object({
      roll: count,
      votes: z.object({ for: count, against: count, other: count, abstain: count }),
      presidingChoice: z.enum(voteChoices).nullable().optional(),
    }),
    result,
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
    subject: z.enum(['whole', 'clauses', 'alternatives']),
    points: z.array(z.string()).meta({ description: 'What the adoption is subject to.' }),
    mode: z.enum(['session', 'written', 'silence']),
    secrecy: z.enum(['open', 'secret']),
    openedAt: instant,
    openedBy: named,
    officialDate: calendarDate,
    closesAt: instant.nullable(),
    closedAt: instant.nullable(),
    outcome: outcome.nullable(),
    roll: z.array(named.extend({ role: z.enum(['chair', 'deputy', 'member']), voted: z.boolean() })),
    votes: z.array(voteView),
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
