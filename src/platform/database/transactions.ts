import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock';
import { DomainError, Forbidden, NotFound } from '../errors';
import { poolOf } from './data-source';
import { claimIdempotencyKey, storeIdempotentResult } from './idempotency';
import { withClient } from './with-client';
import { Tx, type CommandContext, type Reference } from './tx';

/** Serialization failure and deadlock: the database asks for the whole transaction again. */
const retryable = new Set(['40001', '40P01']);
const attempts = 3;

/**
 * The only way to write. One command = one transaction, which refuses to commit when the ledger got nothing.
 * Whoever needs to know that something was committed (the outbox relay) registers with `onCommit`.
 */
@Injectable()
export class Transactions {
  private readonly committed: (() => void)[] = [];

  private readonly pool: Pool;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
  }

  onCommit(listener: () => void): void {
    this.committed.push(listener);
  }

  async run<Result extends Reference>(
    context: CommandContext,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    let repeats = false;
    const result = await this.retrying(() =>
      this.inTransaction(context, async (tx) => {
        const replay = await claimIdempotencyKey<Result>(tx);
        if (replay) {
          tx.markUnchanged();
          repeats = true;
          return replay;
        }
        const fresh = await work(tx);
        if (!tx.mayCommit) throw new Error('A command tried to commit without a ledger row');
        // Left unsaid, it would stand in the record as the actor's own.
        if (context.onBehalfOf && !tx.actingFor) throw new Forbidden('not-done-for-another');
        storeIdempotentResult(tx, fresh);
        return fresh;
      }),
    );
    if (repeats) await this.requireStill(context, work);
    for (const listener of this.committed) listener();
    return result;
  }

  /**
   * A repetition passes authorisation again: the command runs up to its first write, and only its word on its sender
   * counts. That state or content would refuse it by now is because it was done.
   * @throws NotFound, Forbidden
   */
  private async requireStill(context: CommandContext, work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const asking = async (tx: Tx): Promise<void> => {
      tx.onlyAsk();
      await work(tx);
    };
    await this.retrying(() => this.inTransaction(context, asking, 'ROLLBACK')).catch((error: unknown) => {
      const denied = error instanceof NotFound || error instanceof Forbidden;
      if (denied || !(error instanceof DomainError)) throw error;
    });
  }

  /** Bookkeeping that is no act of anybody (sign-in counters, queue hand-over): no ledger row is asked for. */
  housekeeping<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.retrying(() => this.inTransaction({ personId: null }, work));
  }

  /** Runs the work and always rolls back: for answering "what would happen". */
  rehearse<Result>(context: CommandContext, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.inTransaction(context, work, 'ROLLBACK');
  }

  private async retrying<Result>(once: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        if (attempt >= attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  private async inTransaction<Result>(
    context: CommandContext,
    work: (tx: Tx) => Promise<Result>,
    ending: 'COMMIT' | 'ROLLBACK' = 'COMMIT',
  ): Promise<Result> {
    return withClient(this.pool, async (client, unfit) => {
      const tx = new Tx(this.clock.now(), context, this.dataSource.manager, client);
      try {
        const result = await work(tx);
        await tx.end(ending);
        return result;
      } catch (error) {
        await tx.end('ROLLBACK').catch(unfit);
        throw tx.failure ?? error;
      }
    });
  }
}
