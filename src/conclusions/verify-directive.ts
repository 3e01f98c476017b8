import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { whoCould, whoseTurn } from '../documents/who-could';
import { whoVerifies } from '../documents/who-verifies';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { DirectiveVerification } from './directive.entity';
import { nextRevision } from './next-revision';
import { openDirective, requireOnText, requireStanding, type OpenDirective } from './open-directive';
import { voidVerifications } from './reopen-directives';

export const newVerification = z
  .object({
    code: z.enum(['met', 'not-met', 'not-followed']),
    body: z.string().max(100_000).default(''),
  })
  .meta({ id: 'NewDirectiveVerification' });

/** The office holds the agency's response against the text. A changed verification is to be confirmed anew. */
@Injectable()
export class VerifyDirective {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    id: string,
    ifMatch: string | undefined,
    input: z.output<typeof newVerification>,
  ): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, directive } = await openDirective(tx, actor, id, 'directive.verify');
      const { response, verification } = directive;
      if (verification) requireMatch(ifMatch, verification.revision);
      requireOnText(directive);
      requireStanding(document, directive);
      if (document.state !== 'revision.verifying')
        throw Refused.because('not-time-to-verify', {}, await whoseTurn(tx, document));
      // Only a return lets the agency answer.
      if (!response) {
        throw Refused.because('directive-unanswered', {}, await whoCould(tx, document.id, 'presiding'));
      }
      await requireAnothers(tx, document.id, id);
      if (input.code === 'not-followed') requireMayPass(directive);
      if (verification?.code === input.code && verification.body === input.body) {
        tx.markUnchanged();
        return { id };
      }
      await voidVerifications(tx, [id]);
      await tx.insert(DirectiveVerification, {
        ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, directiveId: id },
        ...{ responseId: response.id, revision: await nextRevision(tx, 'verification', id) },
        ...{ code: input.code, body: input.body, byPersonId: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'directive.verified',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { directiveId: id, responseId: response.id, ...input },
      });
      return { id };
    });
  }
}

/** @throws Refused `own-answer` with who verifies instead, `nobody-else-verifies` with who appoints somebody */
async function requireAnothers(tx: Tx, documentId: string, directiveId: string): Promise<void> {
  const { own, verifying, appointing } = await whoVerifies(tx, documentId, directiveId);
  if (!own) return;
  if (verifying.length > 0) throw Refused.because('own-answer', {}, verifying);
  throw Refused.because('nobody-else-verifies', {}, appointing);
}

/** "Not followed" is the agency's own word on a request; what was claimed as done is met or it is not. */
function requireMayPass({ strength, response }: OpenDirective): void {
  if (strength === 'order') throw new Invalid('order-must-be-met', {}, 'code');
  if (response?.outcome !== 'not-followed') throw new Invalid('said-to-be-done', {}, 'code');
}
