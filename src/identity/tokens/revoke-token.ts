import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { NotFound } from '../../platform/errors';

@Injectable()
export class RevokeToken {
  constructor(private readonly transactions: Transactions) {}

  /** Revoking twice is one revocation. @throws NotFound for another person's token too. */
  async run(actor: PersonActor, tokenId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const token = await tx.first<{ revokedAt: Date | null }>(
        `select revoked_at as "revokedAt" from access_tokens where id = $1 and person_id = $2 for update`,
        [tokenId, actor.personId],
      );
      if (!token) throw new NotFound();
      if (token.revokedAt) {
        tx.markUnchanged();
        return {};
      }
      await tx.query('update access_tokens set revoked_at = $2 where id = $1', [tokenId, tx.now]);
      record(tx, {
        type: 'token.revoked',
        committeeId: null,
        data: { tokenId, personId: actor.personId },
      });
      return {};
    });
  }
}
