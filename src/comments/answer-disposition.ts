import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import { makesItTheirs, requireNotGivenInPerson } from '../documents/given-in-person';
import { answerTakenOut } from '../documents/objected';
import { whoseTurn } from '../documents/who-could';
import { record, requestProgressCheck } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import type { DocumentState } from '../workflow/facts';
import { enteredFor, inPerson, speaksFor, type Authorship } from './author';
import { enteredForAnother } from './entered-for-another';
import { openComment, type OpenComment } from './open-comment';
import { Answer, answerChannels, answerCodes, type AnswerChannel, type AnswerCode } from './verdict.entity';

export const newAnswer = z
  .object({
    code: z.enum(answerCodes),
    reason: z.string().max(100_000).default(''),
    ...enteredForAnother,
    channel: z.enum(answerChannels).default('app'),
  })
  .meta({ id: 'NewAnswer' });

interface Current {
  id: string;
  revision: number;
  code: AnswerCode;
  reason: string;
  channel: AnswerChannel;
}

const current =
  'select id, revision, code, reason, channel from answers where comment_id = $1 and superseded_at is null';

/** The author says whether the disposition satisfies them; the last answer outstanding lets the document move on. */
@Injectable()
export class AnswerDisposition {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    commentId: string,
    ifMatch: string | undefined,
    input: z.output<typeof newAnswer>,
  ): Promise<{ id: string }> {
    if (input.code === 'maintains' && !input.reason.trim()) throw new Invalid('reason-missing', {}, 'reason');
    return this.transactions.run(actor, async (tx) => {
      const { document, comment } = await openComment(tx, actor, commentId, 'answer.give');
      const author = await answererOf(tx, actor, document, comment, input);
      const before = await tx.first<Current & Record<string, unknown>>(current, [commentId]);
      await requireNotGivenInPerson(tx, comment.byPartyId, { before, now: author });
      if (before) requireMatch(ifMatch, before.revision);
      await requireTime(tx, document, commentId);
      requireAnswerable(comment);
      const same = before?.code === input.code && before.reason === input.reason;
      if (same && !makesItTheirs(before, author)) {
        tx.markUnchanged();
        return { id: commentId };
      }
      const dispositionId = await dispositionOf(tx, commentId);
      if (before) await tx.query('update answers set superseded_at = $2 where id = $1', [before.id, tx.now]);
      await tx.insert(Answer, {
        ...{
          id: newId(),
          committeeId: document.committeeId,
          documentId: document.id,
          commentId,
          dispositionId,
        },
        ...{ revision: await nextRevision(tx, commentId), code: input.code, reason: input.reason },
        ...author,
        ...{ enteredBy: actor.personId!, recordedAt: tx.now },
      });
      await settleByAnswer(tx, commentId, input.code);
      record(tx, {
        type: 'comment.answered',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { commentId, code: input.code, reason: input.reason, by: comment.byPartyId, ...author },
      });
      requestProgressCheck(tx, document.id);
      return { id: commentId };
    });
  }
}

type Answerer = Authorship & { readonly channel: AnswerChannel };

/** The author, somebody of theirs, the holder of their mandate, or the office with what reached it. */
async function answererOf(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  { byPartyId }: OpenComment,
  input: z.output<typeof newAnswer>,
): Promise<Answerer> {
  if (input.by !== undefined && input.by !== byPartyId) throw new Invalid('answer-of-another', {}, 'by');
  const { channel } = input;
  const author = (await speaksFor(tx, actor, byPartyId))
    ? inPerson(byPartyId)
    : await enteredFor(tx, actor, document, { ...input, by: byPartyId }, 'answer');
  return { ...author, channel: author.channel === 'app' ? 'app' : channel };
}

/** Past the period for answers, and not yet signed: for those alone whose answer was taken out as not theirs. */
const askedAgainIn: readonly DocumentState[] = [
  'revision.verifying',
  'adoption.voting',
  'adoption.finalising',
  'adoption.signing',
];
const askedAgain = `select from comments k join documents d on d.id = k.document_id
  where k.id = $1 and k.settled_at is null and ${answerTakenOut('k.id')}`;

async function requireTime(tx: Tx, document: OpenDocument, commentId: string): Promise<void> {
  const { state } = document;
  if (state === 'revision.confirming') return;
  const again = askedAgainIn.includes(state) && (await tx.query(askedAgain, [commentId])).length > 0;
  if (!again) throw Refused.because('not-time-to-answer', {}, await whoseTurn(tx, document));
}

function requireAnswerable(comment: OpenComment): void {
  if (comment.withdrawnAt) throw Refused.because('comment-withdrawn');
  // An answer may be changed until the period closes; a ruling, silence or acceptance is final.
  if (comment.settledAt && comment.settledBy !== 'answer') throw Refused.because('comment-settled');
}

async function dispositionOf(tx: Tx, commentId: string): Promise<string> {
  const disposition = await tx.first<{ id: string }>(
    'select id from dispositions where comment_id = $1 and superseded_at is null',
    [commentId],
  );
  if (!disposition) throw Refused.because('not-disposed-yet');
  return disposition.id;
}

async function nextRevision(tx: Tx, commentId: string): Promise<number> {
  const row = await tx.first<{ next: number }>(
    'select coalesce(max(revision), 0) + 1 as next from answers where comment_id = $1',
    [commentId],
  );
  return row!.next;
}

/** What its author says of the disposition settles the comment, or does not. */
export async function settleByAnswer(tx: Tx, commentId: string, code: AnswerCode): Promise<void> {
  await tx.query(
    `update comments set settled_at = $2, settled_by = $3,
       withdrawn_at = case when $4 then $5::timestamptz else null end where id = $1`,
    [
      commentId,
      code === 'maintains' ? null : tx.now,
      code === 'maintains' ? null : 'answer',
      code === 'withdraws',
      tx.now,
    ],
  );
}
