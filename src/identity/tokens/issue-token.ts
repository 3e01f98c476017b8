import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { hashOfSecret, newSecret } from '../sign-in/secrets';
import { AccessToken } from './access-token.entity';

const usualDays = 90;
const longestDays = 366;
const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);

export interface IssuedToken {
  readonly tokenId: string;
  /** Null when the request is a repetition: a secret is kept nowhere, so it cannot be shown again. */
  readonly secret: string | null;
}

/** A token with which a program acts as this person. */
@Injectable()
export class IssueToken {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Invalid `token-expiry-out-of-range` when it would be over already, or last more than a year. */
  async run(
    actor: PersonActor,
    input: { name: string; expiresAt?: string | undefined },
  ): Promise<IssuedToken> {
    let secret: string | null = null;
    const { tokenId } = await this.transactions.run(actor, async (tx) => {
      const expiresAt = input.expiresAt ? new Date(input.expiresAt) : inDays(tx.now, usualDays);
      if (expiresAt <= tx.now || expiresAt > inDays(tx.now, longestDays)) {
        throw new Invalid('token-expiry-out-of-range', {}, 'expiresAt');
      }
      const id = newId();
      const fresh = newSecret();
      await tx.insert(AccessToken, {
        id,
        personId: actor.personId,
        name: input.name,
        secretHash: hashOfSecret(fresh),
        createdAt: tx.now,
        expiresAt,
      });
      secret = fresh;
      record(tx, {
        type: 'token.issued',
        committeeId: null,
        data: { tokenId: id, personId: actor.personId, expiresAt: expiresAt.toISOString() },
      });
      return { tokenId: id };
    });
    return { tokenId, secret };
  }
}
