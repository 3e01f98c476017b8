import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead, recordedIn, type Recorded } from '../documents/access/record-read';
import {
  isMyParty,
  isOurRound,
  isVisible,
  readerAndDocuments,
  seesEverything,
} from '../documents/visibility';
import { named, namedIfAny, utc } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { etagOf } from '../platform/http/preconditions';
import type { directiveView } from './conclusion.view';

type DirectiveView = z.output<typeof directiveView>;
type Row = Omit<DirectiveView, 'etag'> & { revision: number } & Recorded;

const step = (
  table: string,
  by: string,
  fields: string,
): string => `(select json_build_object('body', s.body, 'by', ${named(by, 's.recorded_at')},
    'recordedAt', ${utc('s.recorded_at')}, 'etag', '"' || s.revision || '"', ${fields})
  from ${table} s where s.directive_id = v.id and s.superseded_at is null)`;

const columns = `v.id, v.document_id as "documentId", v.n, v.conclusion_id as "conclusionId",
  v.comment_id as "commentId", v.kind, v.strength, v.text,
  case when v.addressee_id is not null then ${named('v.addressee_id', 'v.created_at')} end as addressee,
  v.clause_ids as "clauseIds", v.due_on::text as "dueOn", v.criterion, v.created_at as "createdAt",
  v.locked_at is not null as locked,
  case when v.lifted_at is not null then json_build_object('at', ${utc('v.lifted_at')},
    'by', ${named('v.lifted_by', 'v.lifted_at')},
    'onBehalfOf', ${namedIfAny('v.lifted_on_behalf_of', 'v.lifted_at')}, 'reason', v.lift_reason) end as lifted,
  ${step(
    'directive_responses',
    's.by_party_id',
    `'outcome', s.outcome, 'clauseIds', s.clause_ids, 'enteredBy', ${named('s.entered_by', 's.recorded_at')}`,
  )} as response,
  ${step('directive_verifications', 's.by_person_id', `'code', s.code`)} as verification,
  ${step(
    'directive_confirmations',
    's.by_person_id',
    `'confirmed', s.confirmed, 'onBehalfOf', ${namedIfAny('s.on_behalf_of', 's.recorded_at')}`,
  )} as confirmation,
  coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'body', x.body,
      'by', ${named('x.by_person_id', 'x.recorded_at')},
      'onBehalfOf', ${namedIfAny('x.on_behalf_of', 'x.recorded_at')}, 'recordedAt', ${utc('x.recorded_at')}) order by x.id)
    from directive_exchanges x where x.directive_id = v.id), '[]') as exchanges,
  v.revision, ${recordedIn}`;

/** Besides those who see everything, whom it is addressed to, whose comment it follows from, who led the round it came of. */
const readable = `${readerAndDocuments} join directives v on v.document_id = d.id
  where ${isVisible} and (${seesEverything} or ${isMyParty('v.addressee_id')} or exists (
    select from comments k where k.id = v.comment_id and ${isMyParty('k.by_party_id')})
    or exists (select from conclusions q where q.id = v.conclusion_id and ${isOurRound('q.round_id')}))`;
const one = `select ${columns} from ${readable} and v.id = $3`;
const ofDocument = `select ${columns} from ${readable} and d.id = $3 order by v.n`;

/** Directives for readers, each with what was said about it. */
@Injectable()
export class DirectivesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<DirectiveView> {
    const row = await this.reads.first<Row>(one, [actor.personId, this.clock.now(), id]);
    if (!row) throw new NotFound();
    await this.note(actor, row);
    return present(row);
  }

  /** Empty for those who may not see the document. */
  async ofDocument(actor: Actor, documentId: string): Promise<DirectiveView[]> {
    const rows = await this.reads.query<Row>(ofDocument, [actor.personId, this.clock.now(), documentId]);
    if (rows[0]) await this.note(actor, rows[0]);
    return rows.map(present);
  }

  private note(actor: Actor, { recordedIn: committeeId, documentId }: Row): Promise<void> {
    return this.recordRead.run(actor, committeeId, { documentId, part: 'conclusions' });
  }
}

function present({ revision, recordedIn: _, ...row }: Row): DirectiveView {
  return { ...row, etag: etagOf(revision) };
}
