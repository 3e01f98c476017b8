import { Inject, Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { objectionShown, objectionView } from '../documents/objected';
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
import { PersonNames } from '../platform/http/problem';
import { uuid } from '../platform/http/schemas';
import { findEntry } from './entries';
import type { EntryKind } from './entry-objection.entity';
import { whoAnswers } from './who-answers';

/** The round of what is objected to; an answer and a vote belong to no round that can be sealed. */
const roundOfEntry = `left join rounds er on er.id = coalesce(
  (select k.round_id from comments k where k.id = eo.entry_id), (select p.round_id from positions p where p.id = eo.entry_id))`;
const one = `select ${objectionShown} as objection, eo.by_person_id as "byPersonId" from ${readerAndDocuments}
  join entry_objections eo on eo.document_id = d.id ${roundOfEntry}
  where ${isVisible} and (${seesEverything} or ${isMyParty('eo.by_person_id')} or ${isOurRound('er.id')})
    and (${isMyParty('eo.by_person_id')} or (er.number = ${sealedRound}) is not true)
    and eo.entry_id = $3 and eo.kind = $4`;

/** With whom it waits for. */
export const objectionNow = objectionView
  .extend({ waitsFor: z.array(z.object({ id: uuid, name: z.string().nullable() })) })
  .meta({ id: 'ObjectionNow' });
type ObjectionNow = z.output<typeof objectionNow>;
interface Found extends QueryResultRow {
  readonly objection: z.output<typeof objectionView>;
  readonly byPersonId: string;
}

@Injectable()
export class EnteredQueries {
  constructor(
    private readonly reads: Reads,
    private readonly names: PersonNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async objection(actor: Actor, kind: EntryKind, entryId: string): Promise<ObjectionNow> {
    const now = this.clock.now();
    const found = await this.reads.first<Found>(one, [actor.personId, now, entryId, kind]);
    if (!found) throw new NotFound();
    const { objection, byPersonId } = found;
    if (objection.outcome !== null) return { ...objection, waitsFor: [] };
    const entry = await findEntry(this.reads, kind, entryId);
    const persons = await whoAnswers(this.reads, entry, byPersonId, now);
    const names = await this.names.namesOf(persons);
    return { ...objection, waitsFor: persons.map((id) => ({ id, name: names.get(id) ?? null })) };
  }
}
