import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import { decides } from '../documents/who-decides';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden } from '../platform/errors';
import { newId } from '../platform/ids';
import { DirectiveVerification } from './directive.entity';
import { nextRevision } from './next-revision';
import { openDirective, requireStanding } from './open-directive';
import { voidVerifications } from './reopen-directives';

export const newLift = z.object({ reason: line(20_000) }).meta({ id: 'NewDirectiveLift' });

/**
 * The presiding person, or who decides where the text it binds is that one's own, takes a directive back, at any time before the
 * document's end; it stays on record as lifted.
 */
@Injectable()
export class LiftDirective {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, id: string, { reason }: z.output<typeof newLift>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, directive } = await openDirective(tx, actor, id, 'directive.lift');
      const { own, mine } = await decides(tx, document.id, ['directive', id]);
      if (own && document.standing.presiding) throw new Forbidden('own-directive');
      if (!mine) throw new Forbidden();
      requireStanding(document, directive);
      await lift(tx, document, id, reason);
      if (directive.response) await verifyAsLifted(tx, document, id, directive.response.id, reason);
      return { id };
    });
  }
}

/** Lifts a directive that stands; with its row locked, or under the document's exclusive lock. */
export async function lift(tx: Tx, document: OpenDocument, id: string, reason: string): Promise<void> {
  await tx.query(
    `update directives set lifted_at = $2, lifted_by = $3, lifted_on_behalf_of = $4, lift_reason = $5,
      revision = revision + 1 where id = $1`,
    [id, tx.now, tx.context.personId, tx.byPerson.onBehalfOf, reason],
  );
  record(tx, {
    type: 'directive.lifted',
    committeeId: document.committeeId,
    documentId: document.id,
    data: { directiveId: id, reason },
  });
}

/** What was answered already is closed by the lift and no longer waits for the office. */
async function verifyAsLifted(
  tx: Tx,
  document: OpenDocument,
  id: string,
  responseId: string,
  reason: string,
): Promise<void> {
  await voidVerifications(tx, [id]);
  await tx.insert(DirectiveVerification, {
    ...{
      id: newId(),
      committeeId: document.committeeId,
      documentId: document.id,
      directiveId: id,
      responseId,
    },
    ...{ revision: await nextRevision(tx, 'verification', id), code: 'lifted', body: reason },
    ...{ byPersonId: tx.context.personId!, recordedAt: tx.now },
  });
}
