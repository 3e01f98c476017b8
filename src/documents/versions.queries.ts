import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { organisationDayOf, organisationName } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { verbatimOf } from '../text/verbatim';
import { RecordRead, recordedIn, type Recorded } from './access/record-read';
import type { clauseView, roundsView, versionSummary, versionView } from './document.view';
import { bySight, whole, type Sight } from './plain-sight';
import { readSource } from './read-source';
import { requireSight } from './require-sight';
import { isMyParty, isVisible, readerAndDocuments, seesEverything, seesRound } from './visibility';

type Rounds = z.output<typeof roundsView>;
type Opening = NonNullable<Rounds['opening']> & Record<string, unknown>;
type Summary = z.output<typeof versionSummary>;
type Version = z.output<typeof versionView>;
type Clause = z.output<typeof clauseView>;
type Head = Summary & Recorded & { deleted: string[] };

const summary = `v.n, v.draft_number as "draftNumber", encode(v.content_hash, 'hex') as "contentHash",
  v.source_format as "sourceFormat", v.created_at as "createdAt", v.n <= d.shown_version as shown,
  (select json_build_object('name', f.file_name, 'mediaType', f.media_type, 'size', f.size,
      'sha256', encode(f.sha256, 'hex')) from version_files f
    where f.document_id = v.document_id and f.version_n = v.n) as file,
  json_build_object('id', p.id, 'name', p.name) as "createdBy"`;

/** A version not yet shown to the committee is only for those who work on the text. */
export const readable = ({
  readerAndDocuments,
  isVisible,
  seesVersion,
}: Sight): string => `${readerAndDocuments}
  join versions v on v.document_id = d.id and ${seesVersion('v.n')}
  join persons p on p.id = v.created_by
  where d.id = $3 and ${isVisible}`;

const versionHead = bySight(
  (sight) => `select ${summary}, ${recordedIn},
    array(select l.from_clause_id from clause_links l where l.document_id = d.id and l.to_version = v.n
      and l.kind = 'deleted') as deleted
  from ${readable(sight)} and v.n = $4`,
);

/** What became of a clause, its own lineage's link before those of its parts. Over its rows of `clause_links`. */
const linkTo = `(array_agg(kind order by (from_clause_id = to_clause_id) desc nulls last))[1] as change,
  bool_or(moved) as moved, bool_and(sure) as sure,
  json_agg(json_build_object('clauseId', from_clause_id, 'similarity', round(similarity::numeric, 3))
    order by (from_clause_id = to_clause_id) desc, similarity desc) filter (where from_clause_id is not null) as origins`;

/** Links are sought clause by clause: a text saved just now is in no statistics, and joined as a whole they took its square. */
const clauses = `select vc.clause_id as "clauseId", vc.parent_clause_id as "parentId", vc.level, vc.label, vc.marker,
    vc.kind, t.heading, t.text, l.change, l.moved, l.sure, coalesce(l.origins, '[]') as origins
  from version_clauses vc
  join clause_texts t on t.id = vc.text_id
  left join lateral (select ${linkTo} from clause_links where document_id = $1 and to_version = $2
    and to_clause_id = vc.clause_id) l on true
  where vc.document_id = $1 and vc.version_n = $2 order by vc.ordinal`;

const versionList = `select ${summary} from ${readable(whole)} order by v.n desc`;

const openedOn = organisationDayOf('r.opened_at');
const roundList = `select r.number, r.version_n as "versionN",
    json_build_object('kind', r.body_kind, 'id', r.body_id, 'name', coalesce(bc.name,
      ${organisationName('r.body_organisation_id', openedOn)})) as body,
    json_build_object('id', p.id, 'name', p.name) as presiding, r.opened_at as "openedAt",
    r.official_date::text as "officialDate", r.due_at as "dueAt", r.closed_at as "closedAt",
    r.minimum_until as "minimumUntil", json_build_object('id', rv.id, 'n', rv.n) as "rulesVersion",
    coalesce((select json_agg(json_build_object('id', i.party_id, 'name', coalesce(ip.name,
        ${organisationName('i.party_id', openedOn)})) order by i.party_id)
      from round_invitees i left join persons ip on ip.id = i.party_id where i.round_id = r.id and (${seesEverything} or ${isMyParty('r.body_id')} or ${isMyParty('i.party_id')})), '[]') as invitees
  from ${readerAndDocuments}
  join rounds r on r.document_id = d.id and ${seesRound} join persons p on p.id = r.presiding_person_id
  join rules_versions rv on rv.id = r.rules_version_id
  left join committees bc on bc.id = r.body_committee_id
  where d.id = $3 and ${isVisible} order by r.number`;

const opening = `select json_build_object('id', v.id, 'n', v.n) as "rulesVersion",
    coalesce(v.rules -> 'screening', '[]') as screening
  from ${readerAndDocuments} cross join lateral (select rv.id, rv.n, rv.rules from rules_versions rv
    where rv.committee_id = d.committee_id and coalesce(rv.document_type_id = d.type_id, true)
    order by rv.document_type_id nulls last, rv.n desc limit 1) v
  where d.id = $3 and d.state = 'draft.screening' and ${isVisible} and ${seesEverything}`;

/** A document's texts and rounds for readers. */
@Injectable()
export class VersionsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async version(actor: Actor, documentId: string, n: number): Promise<Version> {
    const values = [...this.reader(actor), documentId, n];
    const [[plainly], text] = await this.reads.together<[Head, Clause]>(
      { text: versionHead.plain, values },
      { text: clauses, values: [documentId, n] },
    );
    const row = plainly ?? (await this.reads.first<Head>(versionHead.whole, values));
    if (!row) throw new NotFound();
    const { recordedIn: committeeId, ...head } = row;
    await this.recordRead.run(actor, committeeId, { documentId, part: 'text', version: n });
    return { ...head, clauses: text };
  }

  /** The same, each clause with its slice of the source. */
  async verbatim(actor: Actor, documentId: string, n: number): Promise<Version> {
    const version = await this.version(actor, documentId, n);
    const text = await readSource(this.reads, documentId, n);
    return {
      ...version,
      clauses: version.clauses.map((clause, at) => ({
        ...clause,
        ...verbatimOf(text.source, text.spans[at]!),
      })),
    };
  }

  versions(actor: Actor, documentId: string): Promise<{ items: Summary[] }> {
    return this.listOf<Summary>(versionList, actor, documentId);
  }

  async rounds(actor: Actor, documentId: string): Promise<Rounds> {
    const { items } = await this.listOf<Rounds['items'][number]>(roundList, actor, documentId);
    const next = await this.reads.first<Opening>(opening, [...this.reader(actor), documentId]);
    return { items, opening: next ?? null };
  }

  private async listOf<Row extends object>(
    statement: string,
    actor: Actor,
    documentId: string,
  ): Promise<{ items: Row[] }> {
    const items = await this.reads.query<Row>(statement, [...this.reader(actor), documentId]);
    if (items.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    return { items };
  }

  private reader(actor: Actor): [string | null, Date] {
    return [actor.personId, this.clock.now()];
  }
}
