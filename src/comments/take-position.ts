import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { openDocument } from '../documents/document-standing';
import { makesItTheirs, requireNotGivenInPerson } from '../documents/given-in-person';
import { whoseTurn } from '../documents/who-could';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { authorOf } from './author';
import { enteredForAnother } from './entered-for-another';
import { Position, positionValues } from './verdict.entity';

export const newPosition = z
  .object({
    value: z.enum(positionValues),
    body: z.string().max(20_000).default(''),
    ...enteredForAnother,
  })
  .meta({ id: 'NewPosition' });
type NewPosition = z.output<typeof newPosition>;

type Current = Pick<Position, 'value' | 'body' | 'channel'>;

/** One of those asked says where they stand on the whole text; a later word replaces the earlier, both are kept. */
@Injectable()
export class TakePosition {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, documentId: string, input: NewPosition): Promise<{ documentId: string; by: string }> {
    if (input.value === 'disagree' && !input.body.trim()) throw new Invalid('reason-missing', {}, 'body');
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'shared', 'position.take');
      const { round } = document;
      if (!round || document.state !== 'comments.open' || round.dueAt <= tx.now) {
        throw Refused.because('comments-closed', {}, await whoseTurn(tx, document));
      }
      const author = await authorOf(tx, actor, document, input);
      const reference = { documentId, by: author.byPartyId };
      const before = await this.current(tx, round.id, author.byPartyId);
      await requireNotGivenInPerson(tx, author.byPartyId, { before, now: author });
      const same = before?.value === input.value && before.body === input.body;
      if (same && !makesItTheirs(before, author)) {
        tx.markUnchanged();
        return reference;
      }
      await tx.query(
        'update positions set superseded_at = $3 where round_id = $1 and by_party_id = $2 and superseded_at is null',
        [round.id, author.byPartyId, tx.now],
      );
      await tx.insert(Position, {
        ...{ id: newId(), committeeId: document.committeeId, documentId, roundId: round.id, ...author },
        ...{ enteredBy: actor.personId!, value: input.value, body: input.body, recordedAt: tx.now },
      });
      record(tx, {
        type: 'position.taken',
        committeeId: document.committeeId,
        documentId,
        data: { round: round.number, ...author, value: input.value, body: input.body },
      });
      return reference;
    });
  }

  /** One author's positions are taken one after the other, so that exactly one is current. */
  private async current(tx: Tx, roundId: string, partyId: string): Promise<Current | undefined> {
    await tx.query('select pg_advisory_xact_lock(2, hashtext($1))', [`${roundId} ${partyId}`]);
    return tx.first<Current>(
      'select value, body, channel from positions where round_id = $1 and by_party_id = $2 and superseded_at is null',
      [roundId, partyId],
    );
  }
}
