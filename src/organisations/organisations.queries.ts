import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { uuid } from '../platform/http/schemas';
import { organisationDay } from './organisation-in';
import type { OrganisationDetail } from './organisations.schemas';

interface OrganisationView {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly successorId: string | null;
  readonly mergedOn: string | null;
  readonly createdAt: Date;
}

/** $1 is the day: the name borne on it, or the first one of an organisation that begins later. */
const view = `select o.id, n.name, o.parent_id as "parentId", o.successor_id as "successorId",
    o.merged_on::text as "mergedOn", o.created_at as "createdAt"
  from organisations o
  cross join lateral (
    select name from organisation_names where organisation_id = o.id
     order by from_date <= $1::date desc, abs(from_date - $1::date) limit 1) n`;

@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<Omit<OrganisationDetail, 'createdAt'> & { createdAt: Date }> {
    const found = await this.reads.first<OrganisationView>(`${view} where o.id = $2`, [
      await this.today(),
      id,
    ]);
    if (!found) throw new NotFound();
    const names = await this.reads.query<OrganisationDetail['names'][number]>(
      `select name, from_date::text as "from", to_date::text as "to" from organisation_names
        where organisation_id = $1 order by from_date`,
      [id],
    );
    const members = await this.reads.query<OrganisationDetail['members'][number]>(
      `select m.id, m.person_id as "personId", p.name, m.role, m.from_date::text as "from", m.to_date::text as "to",
         m.follows_id is not null as "bySuccession"
         from organisation_members m join persons p on p.id = m.person_id
        where m.organisation_id = $1 order by m.from_date, m.id`,
      [id],
    );
    return { ...found, names, members };
  }

  /** Oldest first; `q` is a part of any name it ever bore. */
  async page(query: {
    q?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  }): Promise<Page<OrganisationView>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<OrganisationView>(
      `${view}
       where ($2::uuid is null or o.id > $2)
         and ($3::text is null or exists (
           select from organisation_names s where s.organisation_id = o.id
              and strpos(lower(s.name collate "und-x-icu"), lower($3 collate "und-x-icu")) > 0))
       order by o.id limit $4`,
      [await this.today(), after, query.q?.normalize('NFC') || null, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }

  private today(): Promise<string> {
    return organisationDay(this.reads, this.clock.now());
  }
}
