import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead, recordedIn, type Recorded } from '../documents/access/record-read';
import { objectionTo } from '../documents/objected';
import { requireSight } from '../documents/require-sight';
import { isVisible, seesEverything, readerAndDocuments } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import type { Language } from '../platform/http/language';
import { etagOf } from '../platform/http/preconditions';
import type { Arithmetic, BallotPart } from './ballot.entity';
import type { ballotView, countingView, voteView } from './ballot.view';
import { byVietnameseName } from './name-order';
import { recompute } from './recompute';

type BallotView = z.output<typeof ballotView>;
type CountingView = z.output<typeof countingView>;
type VoteView = z.output<typeof voteView>;
type Computed = 'arithmetic' | 'recomputed' | 'agrees' | 'sentence' | 'etag' | 'parts';
type Row = Omit<BallotView, Computed> & {
  arithmetic: Arithmetic | null;
  parts: BallotPart[];
  revision: number;
} & Recorded;

const named = (p: string): string => `json_build_object('id', ${p}.id, 'name', ${p}.name)`;
const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** A secret ballot has no such rows: what was chosen belongs to nobody by name. */
const votes = `coalesce((
  select json_agg(json_build_object('id', w.id, 'mandateId', w.mandate_id,
      'objection', ${objectionTo('w.id')}, 'by', ${named('vp')}, 'choice', coalesce(w.choice, w.answers ->> 'abstain'),
      'choices', case b.subject when 'clauses' then (select json_agg(json_build_object('clauseId', a.key, 'choice', a.value))
        from jsonb_each_text(w.answers) a) end,
      'alternative', case b.subject when 'alternatives'
        then (select a.key::int from jsonb_each_text(w.answers) a where a.value = 'for') end,
      'body', w.body, 'channel', w.channel, 'paperId', w.paper_id, 'enteredBy', ${named('ep')},
      'etag', '"' || w.revision || '"', 'recordedAt', ${utc('w.recorded_at')}) order by w.id)
    from votes w join persons vp on vp.id = w.by_person_id join persons ep on ep.id = w.entered_by
    where w.ballot_id = b.id and w.superseded_at is null), '[]')`;
const roll = `(select json_agg(json_build_object('id', rp.id, 'name', rp.name, 'role', l.role, 'voted', l.voted,
    'delivered', case when x.person_id is not null then json_build_object('channel', x.channel,
      'at', ${utc('x.delivered_at')}) end))
  from ballot_roll l join persons rp on rp.id = l.person_id
  left join ballot_deliveries x on x.ballot_id = l.ballot_id and x.person_id = l.person_id
  where l.ballot_id = b.id)`;

const countings = `coalesce((select json_agg(json_build_object(
    'issuedTo', (select coalesce(json_agg(${named('np')}), '[]') from persons np where np.id = any (k.issued_to)),
    'issued', k.issued, 'returned', k.returned, 'valid', k.valid, 'invalid', k.invalid, 'counts', k.counts,
    'minutesPaperId', k.minutes_paper_id, 'enteredBy', ${named('kp')}, 'recordedAt', ${utc('k.recorded_at')},
    'etag', '"' || k.revision || '"') order by k.revision)
  from ballot_countings k join persons kp on kp.id = k.entered_by where k.ballot_id = b.id), '[]')`;

const columns = `b.id, b.document_id as "documentId", d.title, r.number as "roundNumber", b.version_n as "versionN",
  encode(b.version_hash, 'hex') as "versionHash", b.subject, b.parts, b.points, b.mode, b.secrecy, b.medium,
  b.opened_at as "openedAt",
  ${named('op')} as "openedBy", b.official_date::text as "officialDate", b.closes_at as "closesAt",
  b.closed_at as "closedAt", b.outcome,
  case when b.call_off_reason is not null then json_build_object('by', ${named('cp')}, 'reason', b.call_off_reason) end
    as "calledOff", b.arithmetic, b.revision, ${roll} as roll, ${votes} as votes,
  ${countings} as countings, ${recordedIn}`;

/** Ballots are the committee's own affair: consulted parties learn the outcome from the document. */
const readable = `${readerAndDocuments}
  join ballots b on b.document_id = d.id join rounds r on r.id = b.round_id join persons op on op.id = b.opened_by
  left join persons cp on cp.id = b.called_off_by
  where ${isVisible} and ${seesEverything}`;
const one = `select ${columns} from ${readable} and b.id = $3`;
const ofDocument = `select ${columns} from ${readable} and d.id = $3 order by b.id`;

/** Ballots for readers, each with its arithmetic done again. */
@Injectable()
export class BallotsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string, language: Language): Promise<BallotView> {
    const row = await this.reads.first<Row>(one, [...this.reader(actor), id]);
    if (!row) throw new NotFound();
    await this.note(actor, row);
    return present(row, language);
  }

  /** The vote of somebody who has voted; of a secret one, that they have. */
  async vote(actor: Actor, id: string, by: string): Promise<VoteView> {
    const { votes: cast, roll: entries } = await this.one(actor, id, 'en');
    const vote = cast.find((candidate) => candidate.by.id === by);
    if (vote) return vote;
    const { name } = entries.find((entry) => entry.id === by)!;
    const nothing = { choice: null, choices: null, alternative: null, body: '' };
    const unsaid = {
      channel: null,
      enteredBy: null,
      paperId: null,
      id: null,
      mandateId: null,
      objection: null,
      recordedAt: null,
    };
    return { by: { id: by, name }, ...nothing, ...unsaid, etag: etagOf(1) };
  }

  /** What stands of the count of papers. */
  async counting(actor: Actor, id: string): Promise<CountingView> {
    return (await this.one(actor, id, 'en')).countings.at(-1)!;
  }

  async ofDocument(actor: Actor, documentId: string, language: Language): Promise<{ items: BallotView[] }> {
    const rows = await this.reads.query<Row>(ofDocument, [...this.reader(actor), documentId]);
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    if (rows[0]) await this.note(actor, rows[0]);
    return { items: rows.map((row) => present(row, language)) };
  }

  private note(actor: Actor, { recordedIn: committeeId, documentId }: Row): Promise<void> {
    return this.recordRead.run(actor, committeeId, { documentId, part: 'ballots' });
  }

  private reader(actor: Actor): [string | null, Date] {
    return [actor.personId, this.clock.now()];
  }
}

const present = ({ revision, recordedIn: _, ...row }: Row, language: Language): BallotView => ({
  ...row,
  ...recompute(row, language),
  roll: row.roll.sort((a, b) => byVietnameseName(a.name, b.name)),
  countings: row.countings.map((counting) => ({
    ...counting,
    issuedTo: counting.issuedTo.sort((a, b) => byVietnameseName(a.name, b.name)),
  })),
  etag: etagOf(revision),
});
