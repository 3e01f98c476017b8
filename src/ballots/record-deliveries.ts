import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { seesEverything } from '../access/predicates';
import { openDocumentOfPart } from '../documents/open-part';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Invalid, NotFound } from '../platform/errors';
import { instant, uuid } from '../platform/http/schemas';
import { BallotDelivery, deliveryChannels } from './ballot-delivery.entity';
import type { BallotEnd } from './ballot.entity';
import { requireOpen } from './still-open';

export const newDeliveries = z
  .object({
    personIds: z.array(uuid).min(1).max(500),
    channel: z.enum(deliveryChannels),
    at: instant.meta({ description: 'When they were told; between the opening and now.' }),
  })
  .meta({ id: 'NewBallotDeliveries' });

interface BallotRow {
  documentId: string;
  openedAt: Date;
  outcome: BallotEnd | null;
}
const ballotRow = `select document_id as "documentId", opened_at as "openedAt", outcome
  from ballots where id = $1`;

const onTheRoll = `select l.person_id as "personId" from ballot_roll l
  where l.ballot_id = $1 and l.person_id = any($2::uuid[]) order by l.person_id for no key update`;
/** Asked once the roll is held: a statement that waits for it would not see what came meanwhile in another table. */
const delivered = `select person_id as "personId" from ballot_deliveries
  where ballot_id = $1 and person_id = any($2::uuid[])`;

/** The office saw people told of an open ballot: from then on their silence may count. The first delivery stands. */
@Injectable()
export class RecordDeliveries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `ballot-closed`, `ballot-called-off`, Invalid `delivery-before-opening`, `delivery-in-future`, `not-on-the-roll` */
  run(
    actor: Actor,
    ballotId: string,
    { personIds, channel, at }: z.output<typeof newDeliveries>,
  ): Promise<{ ballotId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const found = await tx.first<BallotRow & Record<string, unknown>>(ballotRow, [ballotId]);
      if (!found) throw new NotFound();
      // No act may close the ballot meanwhile.
      const { committeeId, id: documentId } = await openDocumentOfPart(
        ...([tx, actor, found.documentId, 'shared', 'ballot.deliver'] as const),
        ({ standing }) => seesEverything(standing),
      );
      const ballot = await tx.first<BallotRow & Record<string, unknown>>(ballotRow, [ballotId]);
      requireOpen(ballot!);
      const deliveredAt = new Date(at);
      if (deliveredAt > tx.now) throw new Invalid('delivery-in-future', {}, 'at');
      if (deliveredAt < ballot!.openedAt) throw new Invalid('delivery-before-opening', {}, 'at');
      const roll = await tx.query<{ personId: string }>(onTheRoll, [ballotId, personIds]);
      if (roll.length < new Set(personIds).size) throw new Invalid('not-on-the-roll', {}, 'personIds');
      const before = await tx.query<{ personId: string }>(delivered, [ballotId, personIds]);
      const told = roll
        .map(({ personId }) => personId)
        .filter((id) => !before.some(({ personId }) => personId === id));
      if (told.length === 0) {
        tx.markUnchanged();
        return { ballotId };
      }
      await tx.insert(
        BallotDelivery,
        told.map((personId) => ({
          ...{ ballotId, personId, committeeId, documentId, channel, deliveredAt },
          ...{ recordedAt: tx.now, recordedBy: actor.personId! },
        })),
      );
      record(tx, {
        type: 'ballot.delivered',
        committeeId,
        documentId,
        data: { ballotId, personIds: told, channel, at: deliveredAt.toISOString() },
      });
      return { ballotId };
    });
  }
}
