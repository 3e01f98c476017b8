import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../access/actor';
import { markRoundReminded } from '../documents/mark-round-reminded';
import { record } from '../ledger/record';
import { CLOCK, type Clock } from '../platform/clock';
import { lockDocument } from '../platform/database/document-lock';
import { Reads } from '../platform/database/reads';
import { Transactions } from '../platform/database/transactions';
import { Schedules } from '../platform/queue/schedules';

const everySeconds = 60;

interface DueRound {
  id: string;
  committee_id: string;
  document_id: string;
  number: number;
  due_at: Date;
}

/** Open rounds whose due time is as near as the rules pinned to the round say. */
const dueSoon = `select r.id, r.committee_id, r.document_id, r.number, r.due_at
   from rounds r join rules_versions v on v.id = r.rules_version_id
  where r.closed_at is null and r.reminded_at is null and r.due_at > $1
    and r.due_at - (v.rules ->> 'reminderHours')::int * interval '1 hour' <= $1
  order by r.due_at`;

/** Reminds those who were asked and have not responded, once a round, before its due time. */
@Injectable()
export class RemindNonResponders implements OnModuleInit {
  private readonly logger = new Logger(RemindNonResponders.name);

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
    for (const round of await this.reads.query<DueRound>(dueSoon, [this.clock.now()])) {
      // One round that cannot be reminded now must not keep the others from it.
      await this.remind(round).catch((error: Error) =>
        this.logger.error(error, `Reminder of round ${round.id}`),
      );
    }
  }

  /** The fact is what reminds: its audience is who has not responded when it is told. */
  private async remind(round: DueRound): Promise<void> {
    await this.transactions.run(systemActor, async (tx) => {
      await lockDocument(tx, round.document_id, 'shared');
      if (await markRoundReminded(tx, round.id, round.due_at)) {
        record(tx, {
          type: 'comments.due-soon',
          committeeId: round.committee_id,
          documentId: round.document_id,
          data: { round: round.number, dueAt: round.due_at.toISOString() },
        });
      } else tx.markUnchanged();
      return {};
    });
  }
}
