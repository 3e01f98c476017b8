import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { belongsToCommittee, isOffice } from '../../access/predicates';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors';
import { line } from '../../platform/http/schemas';
import { committeeStanding } from '../committee-standing';
import type { MandateScope } from '../rules/rules.schema';

export const newRevocation = z
  .object({ reason: line(1000).optional().meta({ description: 'The office must give one.' }) })
  .meta({ id: 'NewRevocation' });

interface Held {
  committeeId: string;
  principalId: string;
  holderId: string;
  scope: MandateScope;
  revokedAt: Date | null;
}

const held = `select committee_id as "committeeId", principal_id as "principalId", holder_id as "holderId", scope,
    revoked_at as "revokedAt" from mandates where id = $1`;

/** The principal takes it back, the holder gives it back, or the office ends it with a reason. What was done by it stands. */
@Injectable()
export class RevokeMandate {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    mandateId: string,
    input: z.output<typeof newRevocation>,
  ): Promise<{ mandateId: string }> {
    return this.transactions.run(actor, async (tx) => {
      // Waits for whatever is being done by it.
      const mandate = await tx.first<Held & Record<string, unknown>>(`${held} for update`, [mandateId]);
      if (!mandate) throw new NotFound();
      const { committeeId, principalId, holderId, scope } = mandate;
      if (![principalId, holderId].includes(actor.personId!)) {
        const standing = await committeeStanding(tx, actor, committeeId, tx.now);
        // Known to the committee, and so not to administrators: as one reads it.
        if (!belongsToCommittee(standing)) throw new NotFound();
        if (!isOffice(standing)) throw new Forbidden();
        if (!input.reason) throw new Invalid('mandate-reason-missing', {}, 'reason');
      }
      if (mandate.revokedAt) throw Refused.because('mandate-revoked');
      const reason = input.reason ?? null;
      await tx.query(
        'update mandates set revoked_at = $2, revoked_by = $3, revocation_reason = $4 where id = $1',
        [mandateId, tx.now, actor.personId, reason],
      );
      record(tx, {
        type: 'mandate.revoked',
        committeeId,
        data: { mandateId, principalId, holderId, scope, reason },
      });
      return { mandateId };
    });
  }
}
