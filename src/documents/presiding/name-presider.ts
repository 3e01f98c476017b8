import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, Refused } from '../../platform/errors';
import { line, uuid } from '../../platform/http/schemas';
import { isFinal } from '../../workflow/facts';
import { openDocument, type CurrentRound, type OpenDocument } from '../document-standing';
import { whoCould } from '../who-could';
import { presiders } from './presiders';

export const namedPresider = z
  .object({
    personId: uuid.meta({ description: 'The chair or a deputy of the body whose round it is.' }),
    reason: line(2000),
  })
  .meta({ id: 'NamedPresider' });

/** In mid-round another presides from now on: the chair has left, or it is not plain which deputy stands in. */
@Injectable()
export class NamePresider {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `no-round-yet`, `document-closed`, `presiding-while-voting`; Invalid `may-not-preside` */
  run(
    actor: Actor,
    documentId: string,
    { personId, reason }: z.output<typeof namedPresider>,
  ): Promise<{ documentId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'presiding.name');
      const round = await requireTime(tx, document);
      await requireAble(tx, document, round, personId);
      if (round.presidingPersonId === personId) {
        tx.markUnchanged();
        return { documentId };
      }
      await tx.query('update rounds set presiding_person_id = $2 where id = $1', [round.id, personId]);
      record(tx, {
        type: 'round.presiding-named',
        committeeId: document.committeeId,
        documentId,
        data: { round: round.number, personId, before: round.presidingPersonId, reason },
      });
      return { documentId };
    });
  }
}

/** Whose vote breaks a tie is settled while a ballot is open. */
async function requireTime(tx: Tx, { id, state, round }: OpenDocument): Promise<CurrentRound> {
  if (isFinal(state)) throw Refused.because('document-closed');
  if (!round) throw Refused.because('no-round-yet');
  const open = await tx.query('select from ballots where document_id = $1 and closed_at is null', [id]);
  if (open.length > 0) throw Refused.because('presiding-while-voting', {}, await whoCould(tx, id, 'office'));
  return round;
}

async function requireAble(
  tx: Tx,
  { id, today }: OpenDocument,
  { bodyKind, bodyId }: CurrentRound,
  personId: string,
): Promise<void> {
  const all = await tx.query<{ id: string; recused: boolean }>(presiders[bodyKind], [bodyId, today, id]);
  if (!all.some((person) => person.id === personId && !person.recused)) {
    throw new Invalid('may-not-preside', {}, 'personId');
  }
}
