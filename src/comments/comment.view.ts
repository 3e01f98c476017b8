import { z } from 'zod';
import { objectionView } from '../documents/objected';
import { channels, commentKinds } from './comment.entity';
import { commentPlace } from './comment-place';
import { answerChannels, answerCodes, dispositionCodes, positionValues, rulingCodes } from './verdict.entity';
import { uuid } from '../platform/http/schemas';

const named = z.object({ id: uuid, name: z.string() });
const entered = {
  paperId: uuid.nullable(),
  mandateId: uuid.nullable(),
  objection: objectionView.nullable(),
};
const verdict = { reason: z.string(), by: named, recordedAt: z.iso.datetime(), etag: z.string() };

export const dispositionView = z
  .object({ code: z.enum(dispositionCodes), clauseIds: z.array(uuid), enteredBy: named, ...verdict })
  .meta({ id: 'Disposition' });
export const answerView = z
  .object({
    id: uuid,
    code: z.enum(answerCodes),
    enteredBy: named,
    channel: z.enum(answerChannels),
    ...entered,
    ...verdict,
  })
  .meta({ id: 'Answer' });
export const rulingView = z
  .object({
    code: z.enum(rulingCodes),
    wording: z.string().nullable(),
    onBehalfOf: named.nullable().meta({ description: 'In whose place, by a mandate.' }),
    ...verdict,
  })
  .meta({ id: 'Ruling' });
export const replyView = z
  .object({ id: uuid, body: z.string(), by: named, createdAt: z.iso.datetime() })
  .meta({ id: 'Reply' });

export const commentView = z
  .object({
    id: uuid,
    documentId: uuid,
    roundNumber: z.number().int(),
    versionN: z.number().int().meta({ description: 'The version commented on.' }),
    anchor: z
      .object({
        clauseId: uuid,
        quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }).nullable(),
      })
      .nullable()
      .meta({ description: 'The clause it is about, and the words of it; null: the whole text.' }),
    place: commentPlace
      .nullable()
      .meta({ description: 'Where it stands now; null: it is about the whole text.' }),
    kind: z.enum(commentKinds),
    blocking: z.boolean(),
    body: z.string(),
    proposedText: z.string().nullable(),
    by: named,
    enteredBy: named,
    channel: z.enum(channels),
    ...entered,
    createdAt: z.iso.datetime(),
    edited: z.boolean(),
    withdrawnAt: z.iso.datetime().nullable(),
    settledAt: z.iso.datetime().nullable(),
    settledBy: z.enum(['answer', 'ruling', 'silence', 'acceptance']).nullable(),
    locked: z
      .boolean()
      .meta({ description: 'A revision was returned for other points: its disposition stands.' }),
    disposition: dispositionView.nullable(),
    answer: answerView.nullable(),
    ruling: rulingView.nullable(),
    replies: z.number().int(),
    etag: z.string(),
  })
  .meta({ id: 'Comment' });
export const commentPage = z.object({ items: z.array(commentView), nextCursor: z.string().nullable() });

export const positionView = z
  .object({
    id: uuid,
    roundNumber: z.number().int(),
    by: named,
    enteredBy: named,
    value: z.enum(positionValues),
    body: z.string(),
    channel: z.enum(channels),
    ...entered,
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Position' });
