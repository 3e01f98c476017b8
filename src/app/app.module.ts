import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from '../platform/database/database.module';
import { ProblemFilter } from '../platform/http/problem.filter';
import { SettingsModule } from '../platform/config/settings.module';
import type { AppOptions } from './create-app';
import { entities } from './entities';

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
      ],
      providers: [ProblemFilter],
    };
  }
}
