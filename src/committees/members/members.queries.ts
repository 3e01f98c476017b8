import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import type { Role } from '../../access/standing';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { uuid } from '../../platform/http/schemas';
import { CommitteeReaders } from '../committee-readers';
import type { PageQuery } from '../committees.queries';

interface MemberView {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly termId: string;
  readonly from: string;
  readonly to: string | null;
  readonly suspendedAt: Date | null;
  readonly suspendedTo: string | null;
}

const view = `select m.id, m.person_id as "personId", p.name, m.role, m.term_id as "termId",
    m.from_date::text as "from", m.to_date::text as "to",
    case when rests.now then m.suspended_since end as "suspendedAt",
    case when rests.now then nullif(m.suspended_through, 'infinity')::text end as "suspendedTo"
  from memberships m join persons p on p.id = m.person_id join committees c on c.id = m.committee_id
  cross join lateral (select m.suspended_through >= ($1::timestamptz at time zone c.time_zone)::date as now) rests`;

@Injectable()
export class MemberQueries {
  constructor(
    private readonly reads: Reads,
    private readonly readers: CommitteeReaders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: PersonActor, committeeId: string, id: string): Promise<MemberView> {
    await this.readers.require(actor, committeeId);
    const found = await this.reads.first<MemberView>(`${view} where m.committee_id = $2 and m.id = $3`, [
      this.clock.now(),
      committeeId,
      id,
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  /** Every role ever held, in the order of recording. */
  async page(actor: PersonActor, committeeId: string, query: PageQuery): Promise<Page<MemberView>> {
    await this.readers.require(actor, committeeId);
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<MemberView>(
      `${view} where m.committee_id = $2 and ($3::uuid is null or m.id > $3) order by m.id limit $4`,
      [this.clock.now(), committeeId, after, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }
}
