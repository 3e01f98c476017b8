import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { objectionShown, type objectionView } from '../documents/objected';
import { sealedRound } from '../documents/sealed-round';
import {
  isMyParty,
  isOurRound,
  isVisible,
  readerAndDocuments,
  seesEverything,
} from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import type { EntryKind } from './entry-objection.entity';

/** The round of what is objected to; an answer and a vote belong to no round that can be sealed. */
const roundOfEntry = `left join rounds er on er.id = coalesce(
  (select k.round_id from comments k where k.id = eo.entry_id), (select p.round_id from positions p where p.id = eo.entry_id))`;
const one = `select ${objectionShown} as objection from ${readerAndDocuments}
  join entry_objections eo on eo.document_id = d.id ${roundOfEntry}
  where ${isVisible} and (${seesEverything} or ${isMyParty('eo.by_person_id')} or ${isOurRound('er.id')})
    and (${isMyParty('eo.by_person_id')} or (er.number = ${sealedRound}) is not true)
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
