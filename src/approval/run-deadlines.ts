import { Inject, Injectable, Logger } from '@nestjs/common';
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
    for (let after: string | null = null; ;) {
      const page: { id: string; state: DocumentState }[] = await this.reads.query(due, [
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
