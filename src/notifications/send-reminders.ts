import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../access/actor';
import { record } from '../ledger/record';
import { CLOCK, type Clock } from '../platform/clock';
import { lockDocument } from '../platform/database/document-lock';
import { Reads } from '../platform/database/reads';
import { Transactions } from '../platform/database/transactions';
import { Schedules } from '../platform/queue/schedules';
import { reminders, type Due, type Reminder } from './reminders';

const everySeconds = 60;

/** Says what reminders.ts lists, once each: the fact is what reminds, its audience is found when it is told. */
@Injectable()
export class SendReminders implements OnModuleInit {
  private readonly logger = new Logger(SendReminders.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly schedules: Schedules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.every(everySeconds, 'send-reminders', () => this.run());
  }

  async run(): Promise<void> {
    for (const reminder of reminders) {
      for (const due of await this.reads.query<Due>(reminder.due, [this.clock.now()])) {
        // One that cannot be said now must not keep the others from it.
        await this.say(reminder, due).catch((error: Error) =>
          this.logger.error(error, `${reminder.type} of ${due.id}`),
        );
      }
    }
  }

  private async say({ type, mark }: Reminder, due: Due): Promise<void> {
    await this.transactions.run(systemActor, async (tx) => {
      await lockDocument(tx, due.documentId, 'shared');
      if (await mark(tx, due)) {
        const { committeeId, documentId, dueAt, data } = due;
        record(tx, { type, committeeId, documentId, data: { ...data, dueAt: dueAt.toISOString() } });
      } else tx.markUnchanged();
      return {};
    });
  }
}
