import { Module } from '@nestjs/common';
import { HandOver } from './hand-over';
import { OutboxProcessors } from './outbox-processors';
import { OutboxQueries } from './outbox.queries';
import { OutboxRelay } from './outbox-relay';
import { OutboxWakes } from './outbox-wakes';
import { SweepOutbox } from './sweep-outbox';

/**
 * Owns what happened (the ledger) and the carrying of it to those concerned (the outbox and its relay). Does not own
 * who is told or what follows: other modules handle the outbox kinds. The rules: outbox.ts, claim-outbox-rows.ts.
 */
@Module({
  providers: [HandOver, OutboxProcessors, OutboxQueries, OutboxRelay, OutboxWakes, SweepOutbox],
  exports: [OutboxProcessors, OutboxQueries],
})
export class LedgerModule {}
