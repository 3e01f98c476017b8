import type { Clock } from '../platform/clock';
import type { Settings } from '../platform/config/settings';

export interface AppOptions {
  readonly settings: Settings;
  /** The owner's URL; every connection works as the application's role. */
  readonly databaseUrl: string;
  readonly role: 'all' | 'api' | 'worker';
  readonly demo: boolean;
  /** Only tests give one. */
  readonly clock?: Clock;
}
