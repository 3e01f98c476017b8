import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { requireInCommittee } from '../access/require';
import { committeeStanding } from '../committees/committee-standing';
import { isVisible, reader } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { uuid, type pageQuery } from '../platform/http/schemas';
import type { numberSeriesQuery, numberSeriesView, registerEntryView } from './register.view';

type SeriesView = z.output<typeof numberSeriesView>;
type EntryView = z.output<typeof registerEntryView>;

const series = `select s.id, s.committee_id as "committeeId",
    json_build_object('id', t.id, 'name', t.name, 'symbol', t.symbol) as "documentType",
    s.period, s.pattern, s.created_at as "createdAt",
    coalesce((select json_agg(json_build_object('period', p.period, 'last', p.last) order by p.period)
      from number_periods p where p.series_id = s.id), '[]') as periods
  from number_series s join document_types t on t.id = s.document_type_id`;
const seriesOfCommittee = `${series} where s.committee_id = $1 and ($2::uuid is null or s.id > $2) order by s.id limit $3`;
const oneSeries = `${series} where s.id = $1`;

const entries = `select e.id, e.period, e.number, e.text, e.official_date::text as "officialDate",
    case when ${isVisible} then json_build_object('id', d.id, 'title', d.title) end as document,
    e.taken_at as "takenAt",
    case when tp.id is not null then json_build_object('id', tp.id, 'name', tp.name) end as "takenBy",
    e.voided_at as "voidedAt", e.void_reason as "voidReason"
  from ${reader} cross join register_entries e join documents d on d.id = e.document_id join committees c on c.id = d.committee_id
  left join persons tp on tp.id = e.taken_by
  where e.series_id = $3 and ($4::text is null or (e.period, e.number) > ($4, $5::integer))
  order by e.period, e.number limit $6`;

const placeInRegister = z.tuple([z.string(), z.number().int()]);

/** The register book for those of the committee: every number, the void ones with their reason. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<SeriesView> {
    const found = await this.reads.first<SeriesView>(oneSeries, [id]);
    if (!found) throw new NotFound();
    await this.requireReader(actor, found.committeeId);
    return found;
  }

  async series(actor: Actor, query: z.output<typeof numberSeriesQuery>): Promise<Page<SeriesView>> {
    await this.requireReader(actor, query.committee);
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<SeriesView>(seriesOfCommittee, [
      query.committee,
      after,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }

  async entries(actor: Actor, seriesId: string, query: z.output<typeof pageQuery>): Promise<Page<EntryView>> {
    await this.one(actor, seriesId);
    const after = query.cursor ? decodeCursor(query.cursor, placeInRegister) : [null, null];
    const rows = await this.reads.query<EntryView>(entries, [
      ...[actor.personId, this.clock.now(), seriesId],
      ...[...after, query.limit + 1],
    ]);
    return pageOf(rows, query.limit, ({ period, number }) => [period, number]);
  }

  private async requireReader(actor: Actor, committeeId: string): Promise<void> {
    const standing = await committeeStanding(this.reads, actor, committeeId, this.clock.now());
    requireInCommittee(standing, 'committee.read');
  }
}
