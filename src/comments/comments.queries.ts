import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { isVisible, seesEveryComment, isMyParty, readerAndDocuments } from '../documents/visibility';
import { named, utc } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { pageQuery } from '../platform/http/schemas';
import { etagOf } from '../platform/http/preconditions';
import type { commentView, positionView, replyView } from './comment.view';

export const commentFilter = pageQuery.extend({
  round: z.coerce.number().int().min(1).optional(),
  clause: z.uuid().optional(),
  owed: z.enum(['true', 'false']).optional(),
});

export type CommentView = z.output<typeof commentView>;
type Row = Omit<CommentView, 'etag'> & { revision: number; position: string };

const verdict = (
  t: string,
  by: string,
  extra: string,
): string => `(select json_build_object('code', ${t}.code,
    'reason', ${t}.reason, 'by', ${named(by, `${t}.recorded_at`)}, 'recordedAt', ${utc(`${t}.recorded_at`)},
    'etag', '"' || ${t}.revision || '"'${extra})`;

const columns = `k.id, k.document_id as "documentId", k.round_number as "roundNumber", k.version_n as "versionN",
  k.clause_id as "clauseId",
  case when k.quote_exact is null then null else json_build_object('exact', k.quote_exact,
    'prefix', k.quote_prefix, 'suffix', k.quote_suffix) end as quote,
  k.kind, k.blocking, k.body, k.proposed_text as "proposedText", ${named('k.by_party_id', 'k.created_at')} as by,
  ${named('k.entered_by', 'k.created_at')} as "enteredBy", k.channel, k.created_at as "createdAt",
  k.withdrawn_at as "withdrawnAt", k.settled_at as "settledAt", k.settled_by as "settledBy", k.locked_at is not null as locked,
  ${verdict('s', 's.by_party_id', `, 'clauseIds', s.clause_ids`)} from dispositions s
    where s.comment_id = k.id and s.superseded_at is null) as disposition,
  ${verdict('a', 'a.by_party_id', '')} from answers a
    where a.comment_id = k.id and a.superseded_at is null) as answer,
  ${verdict('g', 'g.by_person_id', `, 'wording', g.wording`)} from rulings g
    where g.comment_id = k.id and g.superseded_at is null) as ruling,
  (select count(*)::int from replies y where y.comment_id = k.id) as replies,
  exists (select from comment_wordings w where w.comment_id = k.id) as edited,
  k.revision, k.created_at::text as position`;

/** Consulted parties see their own comments and what became of them; the committee and the agencies see all. */
const readable = `${readerAndDocuments}
  join comments k on k.document_id = d.id
  where ${isVisible} and (${seesEveryComment} or ${isMyParty('k.by_party_id')})`;

const one = `select ${columns} from ${readable} and k.id = $3`;
/** The cursor's bounds are always there, so that a page deep in the list starts in the index where the last one ended. */
const page = `select ${columns} from ${readable} and d.id = $3
    and ($4::integer is null or k.round_number = $4)
    and ($5::uuid is null or k.clause_id = $5)
    and ($6::boolean is null or $6 = (k.withdrawn_at is null and k.settled_at is null))
    and (k.round_number, k.created_at, k.id) > (coalesce($7::integer, 0),
      coalesce($8::timestamptz, '-infinity'), coalesce($9::uuid, '00000000-0000-0000-0000-000000000000'))
  order by k.round_number, k.created_at, k.id limit $10`;

const replies =
  `select y.id, y.body, ${named('y.by_party_id', 'y.created_at')} as by, y.created_at as "createdAt"
  from ${readable} and k.id = $3`.replace(
    'join comments k on k.document_id = d.id',
    'join comments k on k.document_id = d.id join replies y on y.comment_id = k.id',
  );
const positions = `select r.number as "roundNumber", ${named('p.by_party_id', 'p.recorded_at')} as by, p.value, p.body,
    p.channel, p.recorded_at as "recordedAt"
  from ${readerAndDocuments}
  join positions p on p.document_id = d.id and p.superseded_at is null join rounds r on r.id = p.round_id
  where ${isVisible} and d.id = $3 and (${seesEveryComment} or ${isMyParty('p.by_party_id')})
  order by r.number, p.recorded_at, p.id`;
const seen = `select from ${readerAndDocuments} where ${isVisible} and d.id = $3`;

const placeInList = z.tuple([z.number().int(), z.string(), z.uuid()]);

/** Comments and positions for readers. */
@Injectable()
export class CommentsQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<CommentView> {
    const row = await this.reads.first<Row>(one, [...this.reader(actor), id]);
    if (!row) throw new NotFound();
    return present(row);
  }

  async page(
    actor: Actor,
    documentId: string,
    filter: z.output<typeof commentFilter>,
  ): Promise<Page<CommentView>> {
    const after = filter.cursor ? decodeCursor(filter.cursor, placeInList) : [null, null, null];
    const rows = await this.reads.query<Row>(page, [
      ...this.reader(actor),
      documentId,
      filter.round ?? null,
      filter.clause ?? null,
      filter.owed === undefined ? null : filter.owed === 'true',
      ...after,
      filter.limit + 1,
    ]);
    if (rows.length === 0) await this.requireSight(actor, documentId);
    const { items, nextCursor } = pageOf(rows, filter.limit, (row) => [
      row.roundNumber,
      row.position,
      row.id,
    ]);
    return { items: items.map(present), nextCursor };
  }

  async replies(actor: Actor, commentId: string): Promise<{ items: z.output<typeof replyView>[] }> {
    await this.one(actor, commentId);
    return { items: await this.reads.query(`${replies} order by y.id`, [...this.reader(actor), commentId]) };
  }

  async positions(actor: Actor, documentId: string): Promise<{ items: z.output<typeof positionView>[] }> {
    const items = await this.reads.query<z.output<typeof positionView>>(positions, [
      ...this.reader(actor),
      documentId,
    ]);
    if (items.length === 0) await this.requireSight(actor, documentId);
    return { items };
  }

  private async requireSight(actor: Actor, documentId: string): Promise<void> {
    if ((await this.reads.query(seen, [...this.reader(actor), documentId])).length === 0)
      throw new NotFound();
  }

  private reader(actor: Actor): [string | null, Date] {
    return [actor.personId, this.clock.now()];
  }
}

function present({ revision, position: _position, ...row }: Row): CommentView {
  return { ...row, etag: etagOf(revision) };
}
