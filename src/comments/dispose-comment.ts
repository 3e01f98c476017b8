import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import { whoseTurn } from '../documents/who-could';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { uuid } from '../platform/http/schemas';
import { openComment, type OpenComment } from './open-comment';
import { isHeldToTheText } from './settle-comments';
import { Disposition, dispositionCodes } from './verdict.entity';

export const newDisposition = z
  .object({
    code: z.enum(dispositionCodes),
    reason: z.string().max(100_000).default(''),
    /** The clauses that changed because of the comment; the clause commented on unless given. */
    clauseIds: z.array(uuid).max(200).optional(),
  })
  .meta({ id: 'NewDisposition' });

interface Current {
  id: string;
  revision: number;
  code: string;
  reason: string;
  clauseIds: string[];
}

const current = `select id, revision, code, reason, clause_ids as "clauseIds" from dispositions
  where comment_id = $1 and superseded_at is null`;

/** The lead agency says what it makes of a comment. A changed disposition voids the author's answer and asks again. */
@Injectable()
export class DisposeComment {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused, among others `disposition-ruled-on`: the clauses cited may still change, its word may not */
  run(
    actor: Actor,
    commentId: string,
    ifMatch: string | undefined,
    input: z.output<typeof newDisposition>,
  ): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, comment } = await openComment(tx, actor, commentId, 'disposition.set');
      const before = await tx.first<Current & Record<string, unknown>>(current, [commentId]);
      if (before) requireMatch(ifMatch, before.revision);
      const held = comment.settledBy === 'ruling' && (await isHeld(tx, commentId));
      await requireTime(tx, document);
      if (held) requireSameWord(before!, input);
      else requireOwed(comment);
      if (comment.kind !== 'support' && !input.reason.trim())
        throw new Invalid('reason-missing', {}, 'reason');
      const clauseIds = input.clauseIds ?? (comment.clauseId ? [comment.clauseId] : []);
      if (before && isSame(before, { ...input, clauseIds })) {
        tx.markUnchanged();
        return { id: commentId };
      }
      await requireClauses(tx, document.id, clauseIds);
      if (before) await supersede(tx, before.id);
      if (!held) await voidAnswer(tx, commentId);
      await tx.insert(Disposition, {
        ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, commentId },
        ...{ revision: (before?.revision ?? 0) + 1, code: input.code, reason: input.reason, clauseIds },
        ...{ byPartyId: document.leadAgencyId, enteredBy: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'comment.disposed',
        committeeId: document.committeeId,
        documentId: document.id,
        data: {
          commentId,
          code: input.code,
          reason: input.reason,
          clauseIds,
          agencyId: document.leadAgencyId,
        },
      });
      return { id: commentId };
    });
  }
}

async function requireTime(tx: Tx, document: OpenDocument): Promise<void> {
  if (document.state !== 'conclusion.pending' && document.state !== 'revision.editing') {
    throw Refused.because('not-time-to-dispose', {}, await whoseTurn(tx, document));
  }
}

function requireOwed(comment: OpenComment): void {
  if (comment.withdrawnAt) throw Refused.because('comment-withdrawn');
  if (comment.settledAt) throw Refused.because('comment-settled');
  if (comment.lockedAt) throw Refused.because('comment-not-reopened');
}

const held = `select from comments k where k.id = $1 and ${isHeldToTheText}`;
const isHeld = async (tx: Tx, commentId: string): Promise<boolean> =>
  (await tx.query(held, [commentId])).length > 0;

/** What the presiding person ruled on stands; only which clauses changed for it is left to say. */
function requireSameWord(before: Current, input: { code: string; reason: string }): void {
  if (before.code !== input.code || before.reason !== input.reason)
    throw Refused.because('disposition-ruled-on');
}

const isSame = (before: Current, input: { code: string; reason: string; clauseIds: string[] }): boolean =>
  before.code === input.code &&
  before.reason === input.reason &&
  before.clauseIds.join() === input.clauseIds.join();

async function supersede(tx: Tx, dispositionId: string): Promise<void> {
  await tx.query('update dispositions set superseded_at = $2 where id = $1', [dispositionId, tx.now]);
}

async function voidAnswer(tx: Tx, commentId: string): Promise<void> {
  await tx.query('update answers set superseded_at = $2 where comment_id = $1 and superseded_at is null', [
    commentId,
    tx.now,
  ]);
}

async function requireClauses(tx: Tx, documentId: string, clauseIds: readonly string[]): Promise<void> {
  const known = await tx.query('select from clauses where document_id = $1 and id = any($2)', [
    documentId,
    clauseIds,
  ]);
  if (known.length !== new Set(clauseIds).size) throw new Invalid('unknown-clause', {}, 'clauseIds');
}
