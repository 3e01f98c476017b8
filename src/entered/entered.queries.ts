import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { objectionShown, type objectionView } from '../documents/objected';
import { isMyParty, isVisible, readerAndDocuments, seesEverything } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import type { EntryKind } from './entry-objection.entity';

const one = `select ${objectionShown} as objection from ${readerAndDocuments}
  join entry_objections eo on eo.document_id = d.id
  where ${isVisible} and (${seesEverything} or ${isMyParty('eo.by_person_id')})
    and eo.entry_id = $3 and eo.kind = $4`;

@Injectable()
export class EnteredQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async objection(actor: Actor, kind: EntryKind, entryId: string): Promise<z.output<typeof objectionView>> {
    const found = await this.reads.first<{ objection: z.output<typeof objectionView> }>(one, [
      ...[actor.personId, this.clock.now(), entryId, kind],
    ]);
    if (!found) throw new NotFound();
    return found.objection;
  }
}
