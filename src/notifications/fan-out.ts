import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FactType } from '../ledger/fact-types';
import { consume, type OutboxItem } from '../ledger/outbox';
import { OutboxProcessors } from '../ledger/outbox-processors';
import { Transactions } from '../platform/database/transactions';
import { toldStatement } from './told-statement';

const concurrency = 4;

/** Tells everybody concerned of one fact: one job, one transaction, one bulk insert, however many they are. */
@Injectable()
export class FanOut implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: OutboxProcessors,
  ) {}

  onModuleInit(): void {
    this.outbox.handle('fact', concurrency, (item) => this.run(item));
  }

  async run({ outboxId, ledgerId }: OutboxItem): Promise<void> {
    await this.transactions.housekeeping(async (tx) => {
      if (!(await consume(tx, outboxId))) return;
      const fact = await tx.first<{ type: FactType }>('select fact_type as type from ledger where id = $1', [
        ledgerId,
      ]);
      if (!fact) throw new Error('The outbox row names no fact');
      const statement = toldStatement(fact.type);
      if (statement) await tx.query(statement, [ledgerId, tx.now]);
    });
  }
}
