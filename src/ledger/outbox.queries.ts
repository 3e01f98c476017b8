import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads';

interface OutboxStanding {
  /** When the oldest row that is neither done nor dead was committed. */
  readonly oldestUndone: Date | null;
  readonly dead: number;
}

/** What is under way, for metrics.  */
@Injectable()
export class OutboxQueries {
  constructor(private readonly reads: Reads) {}

  async standing(): Promise<OutboxStanding> {
    const row = await this.reads.first<{ oldest: Date | null; dead: number }>(
      `select least(
          (select created_at from outbox where handed_at is null and done_at is null and dead_at is null
            order by id limit 1),
          (select min(created_at) from outbox
            where handed_at is not null and done_at is null and dead_at is null)) as oldest,
        (select count(*)::int from outbox where dead_at is not null) as dead`,
    );
    return { oldestUndone: row?.oldest ?? null, dead: row?.dead ?? 0 };
  }
}
