import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../access/actor';
import type { Role } from '../access/standing';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { uuid } from '../platform/http/schemas';
import type { Level, OrganKind } from './document-types/organs';
import type { Term } from './terms';

interface CommitteeView {
  readonly id: string;
  readonly name: string;
  readonly organSymbol: string;
  readonly timeZone: string;
  readonly organ: OrganKind | null;
  readonly level: Level | null;
  readonly superiorId: string | null;
  readonly createdAt: Date;
  readonly roles: Role[];
}
export interface CommitteeDetail extends CommitteeView {
  readonly terms: Term[];
  readonly rulesVersion: number;
}
export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** $1 the reader, $2 now, $3 whether administrator: committees that one sees, with one's roles today. */
const visible = `from committees c
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as day) today
  cross join lateral (select array(
    select m.role from memberships m
     where m.committee_id = c.id and m.person_id = $1 and m.suspended_through < today.day
       and m.from_date <= today.day and (m.to_date is null or m.to_date >= today.day)
     order by m.role) as roles) mine
  where ($3::boolean or mine.roles <> '{}')`;
const columns = `c.id, c.name, c.organ_symbol as "organSymbol", c.time_zone as "timeZone",
  c.organ, c.level, c.superior_id as "superiorId",
  c.created_at as "createdAt", mine.roles`;

@Injectable()
export class CommitteeQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound to outsiders too. */
  async one(actor: PersonActor, id: string): Promise<CommitteeDetail> {
    const found = await this.reads.first<CommitteeDetail>(
      `select ${columns},
         (select max(n) from rules_versions r where r.committee_id = c.id) as "rulesVersion",
         coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'from', t.from_date, 'to', t.to_date)
           order by t.from_date) from committee_terms t where t.committee_id = c.id), '[]') as terms
       ${visible} and c.id = $4`,
      [...this.reader(actor), id],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** The reader's own, oldest first; administrators see all. */
  async page(actor: PersonActor, query: PageQuery): Promise<Page<CommitteeView>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<CommitteeView>(
      `select ${columns} ${visible} and ($4::uuid is null or c.id > $4) order by c.id limit $5`,
      [...this.reader(actor), after, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }

  private reader(actor: PersonActor): [string, Date, boolean] {
    return [actor.personId, this.clock.now(), actor.administrator];
  }
}
