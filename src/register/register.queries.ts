import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { committeePermissions } from '../access/permission-map';
import { requireInCommittee } from '../access/require';
import type { CommitteeStanding } from '../access/standing';
import { committeeStanding } from '../committees/committee-standing';
import { isVisible, reader, tiesToDocument } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { uuid, type pageQuery } from '../platform/http/schemas';
import type { numberSeriesQuery, numberSeriesView, registerEntryView } from './register.view';

type SeriesView = z.output<typeof numberSeriesView>;
type EntryView = z.output<typeof registerEntryView>;

const types = `(select json_agg(json_build_object('id', t.id, 'name', t.name, 'symbol', t.symbol,
    'committee', json_build_object('id', c.id, 'name', c.name)) order by st.added_at, t.id)
  from number_series_types st join document_types t on t.id = st.document_type_id
  join committees c on c.id = st.committee_id where st.series_id = s.id)`;
const series = `select s.id, s.committee_id as "committeeId", d.types as "documentTypes",
    json_build_object('id', d.types -> 0 ->> 'id', 'name', d.types -> 0 ->> 'name', 'symbol', d.types -> 0 ->> 'symbol')
      as "documentType",
    s.period, s.pattern, s.created_at as "createdAt",
    coalesce((select json_agg(json_build_object('period', p.period, 'last', p.last) order by p.period)
      from number_periods p where p.series_id = s.id), '[]') as periods
  from number_series s cross join lateral (select ${types} as types) d`;
/** Of those a committee keeps or draws from. */
const seriesOfCommittee = `${series} where ($2::uuid is null or s.id > $2) and exists (
    select from number_series_types st where st.series_id = s.id and (st.committee_id = $1 or s.committee_id = $1))
  order by s.id limit $3`;
const oneSeries = `${series} where s.id = $1`;

const takenBy = (column: string): string =>
  `(select json_build_object('id', p.id, 'name', p.name) from persons p where p.id = ${column}) as "takenBy"`;
/** Of the series $3; `which` says it of the row of an entry or a gap and the number it begins with. */
const entriesOf = (
  which: (row: string, number: string) => string,
): string => `select e.id, case when e.document_id is not null then 'document' when e.title is not null then 'paper'
      else 'void' end as kind,
    e.period, e.number, e.number as "upTo", e.text, e.official_date::text as "officialDate",
    case when ${isVisible} then json_build_object('id', d.id, 'title', d.title) end as document, e.title,
    e.taken_at as "takenAt", ${takenBy('e.taken_by')}, null as reason,
    e.voided_at as "voidedAt",
    case when e.document_id is null or ${isVisible} then e.void_reason end as "voidReason"
  from ${reader} cross join register_entries e left join documents d on d.id = e.document_id ${tiesToDocument}
  left join committees c on c.id = d.committee_id
  where e.series_id = $3 and ${which('e', 'e.number')}
  union all
  select g.id, 'gap', g.period, g.first, g.last, null, null, null, null,
    g.recorded_at, ${takenBy('g.recorded_by')}, g.reason, null, null
  from number_leaps g where g.series_id = $3 and ${which('g', 'g.first')}`;

const entries = `${entriesOf(
  (row, number) => `($4::text is null or (${row}.period, ${number}) > ($4, $5::integer))`,
)} order by period, number limit $6`;

const oneEntry = entriesOf((row) => `${row}.id = $4`);

const placeInRegister = z.tuple([
  z.string().regex(/^(year|term):[0-9a-f-]+$/),
  z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
]);

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
    await this.requireReader(actor, found);
    return found;
  }

  async series(actor: Actor, query: z.output<typeof numberSeriesQuery>): Promise<Page<SeriesView>> {
    requireInCommittee(await this.standing(actor, query.committee), 'committee.read');
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

  async entry(actor: Actor, seriesId: string, entryId: string): Promise<EntryView> {
    await this.one(actor, seriesId);
    const found = await this.reads.first<EntryView>(oneEntry, [
      ...[actor.personId, this.clock.now(), seriesId, entryId],
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  /** Whoever may read a committee that keeps the series or draws from it. @throws NotFound */
  private async requireReader(actor: Actor, { committeeId, documentTypes }: SeriesView): Promise<void> {
    const drawing = documentTypes.map(({ committee }) => committee.id);
    for (const id of new Set([committeeId, ...drawing])) {
      if (committeePermissions['committee.read'](await this.standing(actor, id))) return;
    }
    throw new NotFound();
  }

  private standing(actor: Actor, committeeId: string): Promise<CommitteeStanding> {
    return committeeStanding(this.reads, actor, committeeId, this.clock.now());
  }
}
