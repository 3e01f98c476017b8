import { Inject, Injectable, Logger } from '@nestjs/common';
import { sitsInBody } from '../ballots/sits-in-body';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { Refused } from '../platform/errors';
import type { ActType, DocumentState } from '../workflow/facts';
import { acts } from './acts';
import { PerformAct } from './perform-act';

/** What the clock does where a due time has passed. */
const clockActs: Partial<Record<DocumentState, ActType>> = {
  'comments.open': 'close-comments',
  'revision.confirming': 'close-confirming',
  'adoption.voting': 'close-ballot',
  'adoption.quarantine': 'promulgate',
};
const pageSize = 200;

const due = `select id, state from documents
  where due_at <= $1 and state = any($2::document_state[]) and ($3::uuid is null or id > $3)
  order by id limit ${pageSize}`;

/**
 * Written ballots for whose end nobody is left to wait: besides the last vote, the one who owed it may have left the body
 * or been suspended, on a day on which nobody acts (docs/decisions/0037-paper-ballots-and-calling-off.md).
 */
const answered = `select d.id, d.state from ballots b join documents d on d.id = b.document_id
    join rounds r on r.id = b.round_id join committees c on c.id = d.committee_id
    cross join lateral (select ($1::timestamptz at time zone c.time_zone)::date as today) t
  where b.closed_at is null and b.mode <> 'session' and d.state = any($2::document_state[])
    and ($3::uuid is null or d.id > $3)
    and not exists (select from ballot_roll l where l.ballot_id = b.id and not l.voted
      and ${sitsInBody('l.person_id', 'r.body_id', 't.today')})
  order by d.id limit ${pageSize}`;

/** Does every act whose time has come, as the system actor and under the same gates; a refused one is tried again later. */
@Injectable()
export class RunDeadlines {
  private readonly log = new Logger(RunDeadlines.name);

  constructor(
    private readonly reads: Reads,
    private readonly performAct: PerformAct,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const statement of [due, answered]) await this.each(statement);
  }

  private async each(statement: string): Promise<void> {
    for (let after: string | null = null; ;) {
      const page: { id: string; state: DocumentState }[] = await this.reads.query(statement, [
        this.clock.now(),
        Object.keys(clockActs),
        after,
      ]);
      for (const document of page) await this.act(document.id, clockActs[document.state]!);
      if (page.length < pageSize) return;
      after = page.at(-1)!.id;
    }
  }

  private async act(documentId: string, type: ActType): Promise<void> {
    try {
      await this.performAct.runByClock({ documentId, act: acts[type], input: {} });
    } catch (error) {
      if (!(error instanceof Refused)) this.log.error(error, `${type} of ${documentId} by the clock`);
    }
  }
}
