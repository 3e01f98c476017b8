import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PermissionGuard } from '../access/permission.guard';
import { ApprovalModule } from '../approval/approval.module';
import { BallotsModule } from '../ballots/ballots.module';
import { CommentsModule } from '../comments/comments.module';
import { CommitteesModule } from '../committees/committees.module';
import { ConclusionsModule } from '../conclusions/conclusions.module';
import { DocumentsModule } from '../documents/documents.module';
import { IdentityModule } from '../identity/identity.module';
import { AuthenticationGuard } from '../identity/sign-in/authentication.guard';
import { LedgerModule } from '../ledger/ledger.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { DatabaseModule } from '../platform/database/database.module';
import { HealthModule } from '../platform/health/health.module';
import { ProblemFilter } from '../platform/http/problem.filter';
import { EnteredModule } from '../entered/entered.module';
import { RegisterModule } from '../register/register.module';
import { SearchModule } from '../search/search.module';
import { SettingsModule } from '../platform/config/settings.module';
import { QueueModule } from '../platform/queue/queue.module';
import { StorageModule } from '../platform/storage/storage.module';
import type { AppOptions } from './app-options';
import { entities } from './entities';
import { Gauges } from './gauges';
import { HealthController } from './health.controller';
import { Jobs } from './jobs';

/** Milliseconds until the job of a process that died is taken up by another. */
const stalledAfter = 15_000;

/** The whole product in one tree. Owns nothing itself: which modules there are, and in which process. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(options.settings),
        DatabaseModule.forRoot({
          url: options.databaseUrl,
          pool: options.settings.databasePool,
          entities,
          ...(options.clock ? { clock: options.clock } : {}),
        }),
        QueueModule.forRoot({
          databaseUrl: options.databaseUrl,
          redisUrl: options.settings.redisUrl,
          role: options.role,
          stalledAfter,
        }),
        StorageModule.forRoot(options.settings.storage),
        HealthModule,
        LedgerModule,
        IdentityModule,
        OrganisationsModule,
        CommitteesModule,
        DocumentsModule,
        CommentsModule,
        ConclusionsModule,
        SearchModule,
        BallotsModule,
        RegisterModule,
        EnteredModule,
        ApprovalModule,
        NotificationsModule,
      ],
      controllers: [HealthController],
      providers: [
        ProblemFilter,
        Jobs,
        Gauges,
        // In this order: first who it is, then whether that suffices.
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
    };
  }
}
