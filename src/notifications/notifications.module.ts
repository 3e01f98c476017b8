import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { FanOut } from './fan-out';
import { MarkRead } from './mark-read';
import { NoticesQueries } from './notices.queries';
import { NotificationsController } from './notifications.controller';
import { SendReminders } from './send-reminders';

/**
 * Tells people what concerns them: which fact is told to whom in which words, once each, and who is reminded. Owns the
 * notices and nothing else; what happened is the ledger's. The rules stand in rules.ts, audiences.ts and visibility.ts.
 */
@Module({
  imports: [LedgerModule],
  controllers: [NotificationsController],
  providers: [FanOut, MarkRead, NoticesQueries, SendReminders],
  exports: [SendReminders],
})
export class NotificationsModule {}
