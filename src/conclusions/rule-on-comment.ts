import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { whoseTurn } from '../documents/who-could';
import { line } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import { openComment, type OpenComment } from '../comments/open-comment';
import { settleByRuling } from '../comments/settle-comments';
import { Ruling, rulingCodes, type RulingCode } from '../comments/verdict.entity';
import type { OpenDocument } from '../documents/document-standing';
import { decides } from '../documents/who-decides';
import { record, requestProgressCheck } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import type { DocumentState } from '../workflow/facts';
import { lift } from './lift-directive';
import { nextRevision } from './next-revision';
import { openDirectives } from './open-directives';

export const newRuling = z
  .object({
    code: z.enum(rulingCodes),
    reason: z.string().max(100_000).default(''),
    wording: line(20_000)
      .optional()
      .meta({ description: 'The wording ruled for; with `other-wording` only.' }),
  })
  .meta({ id: 'NewRuling' });
type NewRuling = z.output<typeof newRuling>;

interface Current {
  id: string;
  revision: number;
  code: RulingCode;
  reason: string;
  wording: string | null;
}

const current = `select id, revision, code, reason, wording from rulings
  where comment_id = $1 and superseded_at is null`;

/**
 * The presiding person rules between the agency and a comment's author, which settles the comment. A ruling that is not
 * for the agency orders a change of the text and so opens a directive.
 */
@Injectable()
export class RuleOnComment {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    commentId: string,
    ifMatch: string | undefined,
    input: NewRuling,
  ): Promise<{ id: string }> {
    const ruling = checked(input);
    return this.transactions.run(actor, async (tx) => {
      const { document, comment } = await openComment(tx, actor, commentId, 'ruling.give', 'exclusive');
      const { own, mine } = await decides(tx, document.id, ['comment', commentId]);
      if (own && document.standing.presiding) throw new Forbidden('own-comment');
      if (!mine) throw new Forbidden();
      const before = await tx.first<Current>(current, [commentId]);
      if (before) requireMatch(ifMatch, before.revision);
      await requireOwed(tx, document, comment, ruling.code);
      if (before && isSame(before, ruling)) {
        tx.markUnchanged();
        return { id: commentId };
      }
      if (before) await tx.query('update rulings set superseded_at = $2 where id = $1', [before.id, tx.now]);
      await this.store(tx, document, commentId, ruling);
      await liftUnanswered(tx, document, commentId, ruling.reason);
      const [directiveId] = await orderChange(tx, document, comment, ruling);
      await settleByRuling(tx, commentId);
      record(tx, {
        type: 'comment.ruled',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { commentId, ...ruling, directiveId: directiveId ?? null },
      });
      requestProgressCheck(tx, document.id);
      return { id: commentId };
    });
  }

  private async store(
    tx: Tx,
    document: OpenDocument,
    commentId: string,
    ruling: CheckedRuling,
  ): Promise<void> {
    await tx.insert(Ruling, {
      ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, commentId, ...ruling },
      ...{ revision: await nextRevision(tx, 'ruling', commentId) },
      ...{ ...tx.byPerson, recordedAt: tx.now },
    });
  }
}

type CheckedRuling = Pick<Current, 'code' | 'reason' | 'wording'>;

function checked({ code, reason, wording }: NewRuling): CheckedRuling {
  if (!reason.trim()) throw new Invalid('reason-missing', {}, 'reason');
  if (code === 'other-wording' && !wording) throw new Invalid('wording-missing', {}, 'wording');
  if (code !== 'other-wording' && wording) throw new Invalid('wording-without-use', {}, 'wording');
  return { code, reason, wording: wording ?? null };
}

/** Also while verifying: without a confirming period that is where an objection gets its ruling. */
const statesOfRuling: readonly DocumentState[] = [
  'conclusion.pending',
  'revision.confirming',
  'revision.verifying',
];

/** Before the signature there is only what was reopened: its author's answer was taken out as not theirs. */
async function requireOwed(
  tx: Tx,
  document: OpenDocument,
  comment: OpenComment,
  code: RulingCode,
): Promise<void> {
  const reopened = document.state === 'adoption.signing' && comment.settledAt === null;
  if (!reopened && !statesOfRuling.includes(document.state))
    throw Refused.because('not-time-to-rule', {}, await whoseTurn(tx, document));
  // No revision follows in which another wording could be brought in.
  if (reopened && code !== 'agency') throw Refused.because('ruling-too-late');
  if (comment.withdrawnAt) throw Refused.because('comment-withdrawn');
  if (comment.settledAt && comment.settledBy !== 'ruling') throw Refused.because('comment-settled');
}

const isSame = (before: Current, ruling: CheckedRuling): boolean =>
  before.code === ruling.code && before.reason === ruling.reason && before.wording === ruling.wording;

/** What the former ruling ordered falls with it, unless the agency has answered: then it is the chair's to lift. */
async function liftUnanswered(
  tx: Tx,
  document: OpenDocument,
  commentId: string,
  reason: string,
): Promise<void> {
  const former = await tx.query<{ id: string }>(
    `select v.id from directives v where v.document_id = $1 and v.comment_id = $2 and v.lifted_at is null
        and not exists (select from directive_responses r where r.directive_id = v.id and r.superseded_at is null)`,
    [document.id, commentId],
  );
  for (const { id } of former) await lift(tx, document, id, reason);
}

function orderChange(
  tx: Tx,
  document: OpenDocument,
  comment: OpenComment,
  { code, wording }: CheckedRuling,
): Promise<string[]> {
  if (code === 'agency') return Promise.resolve([]);
  const text = wording ?? comment.proposedText ?? comment.body;
  const clauseIds = comment.clauseId ? [comment.clauseId] : [];
  return openDirectives(tx, document, { commentId: comment.id }, [
    { kind: 'text', strength: 'order', text, clauseIds },
  ]);
}
