import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { isVisible, seesEveryComment, readerAndDocuments } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import type { Language } from '../platform/http/language';
import { etagOf } from '../platform/http/preconditions';
import { ballotSentence, votingSentence } from '../workflow/ballot-sentence';
import { tally, type Tally } from '../workflow/tally';
import type { Arithmetic } from './ballot.entity';
import type { ballotView } from './ballot.view';
import { byVietnameseName } from './name-order';

export type BallotView = z.output<typeof ballotView>;
type Row = Omit<BallotView, 'arithmetic' | 'recomputed' | 'agrees' | 'sentence' | 'etag'> & {
  arithmetic: Arithmetic | null;
  revision: number;
};

const named = (p: string): string => `json_build_object('id', ${p}.id, 'name', ${p}.name)`;
/** The choice of a secret ballot belongs to nobody by name. */
const votes = `case when b.secrecy = 'secret' then '[]'::json else coalesce((
  select json_agg(json_build_object('by', ${named('vp')}, 'choice', w.choice, 'body', w.body, 'channel', w.channel,
      'enteredBy', ${named('ep')}, 'etag', '"' || w.revision || '"',
      'recordedAt', to_char(w.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.id)
    from votes w join persons vp on vp.id = w.by_person_id join persons ep on ep.id = w.entered_by
    where w.ballot_id = b.id and w.superseded_at is null), '[]') end`;
const roll = `(select json_agg(json_build_object('id', rp.id, 'name', rp.name, 'role', l.role,
    'voted', exists (select from votes w where w.ballot_id = b.id and w.by_person_id = l.person_id
      and w.superseded_at is null)))
  from ballot_roll l join persons rp on rp.id = l.person_id where l.ballot_id = b.id)`;

const columns = `b.id, b.document_id as "documentId", d.title, r.number as "roundNumber", b.version_n as "versionN",
  encode(b.version_hash, 'hex') as "versionHash", b.subject, b.points, b.mode, b.secrecy, b.opened_at as "openedAt",
  ${named('op')} as "openedBy", b.official_date::text as "officialDate", b.closes_at as "closesAt",
  b.closed_at as "closedAt", b.outcome, b.arithmetic, b.revision, ${roll} as roll, ${votes} as votes`;

/** Ballots are the committee's own affair: consulted parties learn the outcome from the document. */
const readable = `${readerAndDocuments}
  join ballots b on b.document_id = d.id join rounds r on r.id = b.round_id join persons op on op.id = b.opened_by
  where ${isVisible} and ${seesEveryComment}`;
const one = `select ${columns} from ${readable} and b.id = $3`;
const ofDocument = `select ${columns} from ${readable} and d.id = $3 order by b.id`;
const seen = `select from ${readerAndDocuments} where ${isVisible} and d.id = $3`;

/** Ballots for readers, each with its arithmetic done again. */
@Injectable()
export class BallotsQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string, language: Language): Promise<BallotView> {
    const row = await this.reads.first<Row>(one, [...this.reader(actor), id]);
    if (!row) throw new NotFound();
    return present(row, language);
  }

  async ofDocument(actor: Actor, documentId: string, language: Language): Promise<{ items: BallotView[] }> {
    const rows = await this.reads.query<Row>(ofDocument, [...this.reader(actor), documentId]);
    if (
      rows.length === 0 &&
      (await this.reads.query(seen, [...this.reader(actor), documentId])).length === 0
    ) {
      throw new NotFound();
    }
    return { items: rows.map((row) => present(row, language)) };
  }

  private reader(actor: Actor): [string | null, Date] {
    return [actor.personId, this.clock.now()];
  }
}

function present({ revision, ...row }: Row, language: Language): BallotView {
  const again = row.arithmetic && tally(row.arithmetic.inputs, row.arithmetic.rules);
  const recomputed = again && resultOf(again);
  return {
    ...row,
    roll: row.roll.sort((a, b) => byVietnameseName(a.name, b.name)),
    recomputed,
    agrees: row.arithmetic && isDeepStrictEqual(recomputed, row.arithmetic.result),
    sentence: again
      ? ballotSentence(again, language)
      : votingSentence(row.roll.filter(({ voted }) => voted).length, row.roll.length, language),
    etag: etagOf(revision),
  };
}

const resultOf = ({ outcome, quorum, majority, tie }: Tally): Arithmetic['result'] => ({
  outcome,
  quorum,
  majority,
  tie,
});
