import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { applicationRole } from '../platform/database/data-source';
import { QUEUE_OPTIONS, type QueueOptions } from '../platform/queue/queue-options';
import { within } from '../platform/queue/within';

const channel = 'resolute_outbox';
/** Milliseconds. One NOTIFY for all commits within this time. */
const debounce = 100;
const reconnectAfter = 2_000;
const closingTakesAtMost = 1_000;

/**
 * Tells other processes that outbox rows were committed, over one connection of its own: NOTIFY inside a command would
 * make all commits queue behind each other. Only a hint; the relays' poll finds what was not announced.
 */
@Injectable()
export class OutboxWakes implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private client: Client | undefined;
  private announcing: NodeJS.Timeout | undefined;
  private reconnecting: NodeJS.Timeout | undefined;
  private listener: () => void = () => undefined;
  private stopped = false;
  private readonly logger = new Logger(OutboxWakes.name);

  constructor(@Inject(QUEUE_OPTIONS) private readonly options: QueueOptions) {}

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  announce(): void {
    this.announcing ??= setTimeout(() => {
      this.announcing = undefined;
      this.client?.query(`notify ${channel}`).catch((error: Error) => this.lost(error));
    }, debounce);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.announcing);
    clearTimeout(this.reconnecting);
    const client = this.client;
    this.client = undefined;
    if (client) await within(closingTakesAtMost, client.end());
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.options.databaseUrl,
      application_name: 'resolute-wakes',
      keepAlive: true,
      options: `-c role=${applicationRole}`,
    });
    client.on('error', (error) => this.lost(error));
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      client.on('notification', (note: Notification) => {
        if (note.processId !== rows[0]?.pid) this.listener();
      });
      await client.query(`listen ${channel}`);
      this.client = client;
    } catch (error) {
      void client.end().catch(() => undefined);
      this.lost(error as Error);
    }
  }

  private lost(error: Error): void {
    if (this.stopped || this.reconnecting) return;
    this.logger.warn(`Other processes are not woken for a while: ${error.message}`);
    const old = this.client;
    this.client = undefined;
    void old?.end().catch(() => undefined);
    this.reconnecting = setTimeout(() => {
      this.reconnecting = undefined;
      void this.connect();
    }, reconnectAfter);
  }
}
