import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../access/actor';
import { Transactions } from '../platform/database/transactions';
import { NotFound } from '../platform/errors';
import { uuid } from '../platform/http/schemas';

export const readAllUpTo = z.object({
  upTo: uuid.optional().meta({ description: 'The newest notice to mark; all where it is missing.' }),
});

/** Marks one's own notices as read. That is nobody's act: the ledger does not record who looks when. */
@Injectable()
export class MarkRead {
  constructor(private readonly transactions: Transactions) {}

  /** The first reading counts. @throws NotFound for somebody else's notice, too. */
  async one(actor: PersonActor, id: string): Promise<void> {
    const found = await this.transactions.housekeeping((tx) =>
      tx.first(
        `update notices set read_at = coalesce(read_at, $3) where id = $1 and recipient_id = $2 returning id`,
        [id, actor.personId, tx.now],
      ),
    );
    if (!found) throw new NotFound();
  }

  /** Returns how many were unread. */
  async all(actor: PersonActor, upTo: string | undefined): Promise<number> {
    const marked = await this.transactions.housekeeping((tx) =>
      tx.query(
        `update notices set read_at = $3
          where recipient_id = $1 and read_at is null and ($2::uuid is null or id <= $2) returning id`,
        [actor.personId, upTo ?? null, tx.now],
      ),
    );
    return marked.length;
  }
}
