import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import { whoCould, whoseTurn } from '../documents/who-could';
import { decides } from '../documents/who-decides';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { DirectiveConfirmation } from './directive.entity';
import { nextRevision } from './next-revision';
import {
  openDirective,
  requireOnText,
  requireStanding,
  type CurrentVerification,
  type OpenDirective,
} from './open-directive';
import { voidConfirmations } from './reopen-directives';

export const newConfirmation = z
  .object({ confirmed: z.boolean(), body: z.string().max(100_000).default('') })
  .meta({ id: 'NewDirectiveConfirmation' });

/** The presiding person takes the office's verification as theirs, or says why not. */
@Injectable()
export class ConfirmDirective {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    id: string,
    ifMatch: string | undefined,
    input: z.output<typeof newConfirmation>,
  ): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, directive } = await openDirective(tx, actor, id, 'directive.confirm');
      const { confirmation } = directive;
      const { own, mine } = await decides(tx, document.id, ['verification', id]);
      const presides = document.standing.presiding;
      if (!mine && !(own && presides)) throw new Forbidden();
      if (confirmation) requireMatch(ifMatch, confirmation.revision);
      const verification = await requireVerified(tx, document, directive);
      if (own) throw new Forbidden('own-work');
      if (input.confirmed && verification.code === 'not-met') throw Refused.because('directive-not-met');
      if (!input.confirmed && !input.body.trim()) throw new Invalid('reason-missing', {}, 'body');
      if (confirmation?.confirmed === input.confirmed && confirmation.body === input.body) {
        tx.markUnchanged();
        return { id };
      }
      await voidConfirmations(tx, [id]);
      await tx.insert(DirectiveConfirmation, {
        ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, directiveId: id },
        ...{ verificationId: verification.id, revision: await nextRevision(tx, 'confirmation', id) },
        ...{ confirmed: input.confirmed, body: input.body, ...tx.byPerson, recordedAt: tx.now },
      });
      record(tx, {
        type: 'directive.confirmed',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { directiveId: id, verificationId: verification.id, ...input },
      });
      return { id };
    });
  }
}

async function requireVerified(
  tx: Tx,
  document: OpenDocument,
  directive: OpenDirective,
): Promise<CurrentVerification> {
  requireOnText(directive);
  requireStanding(document, directive);
  if (document.state !== 'revision.verifying')
    throw Refused.because('not-time-to-verify', {}, await whoseTurn(tx, document));
  if (!directive.verification) {
    throw Refused.because('directive-unverified', {}, await whoCould(tx, document.id, 'office'));
  }
  return directive.verification;
}
