import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import { whoCould, whoseTurn } from '../documents/who-could';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { uuid } from '../platform/http/schemas';
import { DirectiveResponse, responseOutcomes } from './directive.entity';
import { nextRevision } from './next-revision';
import { openDirective, requireOnText, requireStanding, type OpenDirective } from './open-directive';
import { requireClauses } from './require-clauses';
import { voidResponses } from './reopen-directives';

export const newResponse = z
  .object({
    outcome: z.enum(responseOutcomes),
    body: z.string().max(100_000).default(''),
    clauseIds: z.array(uuid).max(200).default([]),
  })
  .meta({ id: 'NewDirectiveResponse' });
type NewResponse = z.output<typeof newResponse>;

/** The lead agency says how it met a directive on the text, or why it did not follow a request. */
@Injectable()
export class AnswerDirective {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, id: string, ifMatch: string | undefined, input: NewResponse): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, directive } = await openDirective(tx, actor, id, 'directive.answer');
      if (directive.response) requireMatch(ifMatch, directive.response.revision);
      await requireOpen(tx, document, directive);
      if (input.outcome === 'not-followed') requireMayRefuse(directive, input.body);
      const clauseIds = [...new Set(input.clauseIds)];
      if (isSame(directive, { ...input, clauseIds })) {
        tx.markUnchanged();
        return { id };
      }
      await requireClauses(tx, document.id, clauseIds);
      await voidResponses(tx, [id]);
      const { outcome, body } = input;
      await tx.insert(DirectiveResponse, {
        ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, directiveId: id },
        ...{ revision: await nextRevision(tx, 'response', id), outcome, body, clauseIds },
        ...{ byPartyId: document.leadAgencyId, enteredBy: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'directive.answered',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { directiveId: id, outcome, body, clauseIds, agencyId: document.leadAgencyId },
      });
      return { id };
    });
  }
}

async function requireOpen(tx: Tx, document: OpenDocument, directive: OpenDirective): Promise<void> {
  requireOnText(directive);
  requireStanding(document, directive);
  if (document.state !== 'revision.editing')
    throw Refused.because('not-time-to-answer-directives', {}, await whoseTurn(tx, document));
  if (directive.lockedAt) {
    throw Refused.because('directive-not-reopened', {}, await whoCould(tx, document.id, 'presiding'));
  }
  if (directive.confirmation?.confirmed) throw Refused.because('directive-confirmed');
}

/** Product rule: an order must be met or lifted; only a request may go unfollowed, with a reason. */
function requireMayRefuse(directive: OpenDirective, body: string): void {
  if (directive.strength === 'order') throw new Invalid('order-must-be-met', {}, 'outcome');
  if (!body.trim()) throw new Invalid('reason-missing', {}, 'body');
}

const isSame = ({ response }: OpenDirective, input: NewResponse): boolean =>
  response?.outcome === input.outcome &&
  response.body === input.body &&
  response.clauseIds.join() === input.clauseIds.join();
