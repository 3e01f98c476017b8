import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { line } from '../platform/http/schemas';
import { aloneWithDocument } from './alone-with-document';
import type { BallotEnd } from './ballot.entity';
import { sitsInBody } from './sits-in-body';
import { requireOpen } from './still-open';

export const ballotCallOff = z.object({ reason: line(2000) }).meta({ id: 'BallotCallOff' });

interface BallotRow {
  outcome: BallotEnd | null;
  /** Its time is over, or in writing nobody is left who could answer. */
  hasRun: boolean;
}
const ballotRow = `select b.outcome, coalesce(b.closes_at <= $2, false) or (b.mode <> 'session'
    and not exists (select from ballot_roll l where l.ballot_id = b.id and not l.voted
      and ${sitsInBody('l.person_id', 'r.body_id', '$3')})) as "hasRun"
  from ballots b join rounds r on r.id = b.round_id where b.id = $1`;

/**
 * A ballot opened by mistake is over and decides nothing; its votes stand for the record and count nowhere
 * (docs/decisions/0037-paper-ballots-and-calling-off.md).
 */
@Injectable()
export class CallOffBallot {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `ballot-closed`, `ballot-called-off`, `ballot-has-run` */
  run(
    actor: Actor,
    ballotId: string,
    { reason }: z.output<typeof ballotCallOff>,
  ): Promise<{ ballotId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await aloneWithDocument(tx, actor, ballotId, 'ballot.call-off');
      const ballot = await tx.first<BallotRow & Record<string, unknown>>(ballotRow, [
        ...[ballotId, tx.now, document.today],
      ]);
      requireOpen(ballot!);
      if (ballot!.hasRun) throw Refused.because('ballot-has-run');
      tx.send(
        `update ballots set closed_at = $2, outcome = 'called-off', called_off_by = $3, call_off_reason = $4,
           revision = revision + 1 where id = $1`,
        [ballotId, tx.now, actor.personId, reason],
      );
      // The due time was this ballot's. Whoever had it before their eyes must look again before they close another.
      tx.send('update documents set due_at = null, revision = revision + 1 where id = $1', [document.id]);
      record(tx, {
        type: 'ballot.called-off',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { ballotId, reason },
      });
      return { ballotId };
    });
  }
}
