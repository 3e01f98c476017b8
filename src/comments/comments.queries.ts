import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead, recordedIn, type Recorded } from '../documents/access/record-read';
import { plain, readBySight, type BySight } from '../documents/plain-sight';
import {
  isMyParty,
  isOurRound,
  isVisible,
  newestVersion,
  readerAndDocuments,
  seesEverything,
  seesVersion,
} from '../documents/visibility';
import { objectionTo } from '../documents/objected';
import { requireSight } from '../documents/require-sight';
import { sealedRound } from '../documents/sealed-round';
import { named } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { instant, pageQuery, roundNumber, uuid } from '../platform/http/schemas';
import { oncePer } from '../platform/once-per';
import { commentColumns, presentComments, type CommentRow, type CommentView } from './comment-rows';
import { isKnownAnyhow, isReadableOfSeen, readableComments, seenDocuments } from './readable-comments';
import type { positionView, replyView } from './comment.view';
import { placeColumns, type placeHistory } from './comment-place';

export const commentFilter = pageQuery.extend({
  round: z.coerce.number().pipe(roundNumber.min(1)).optional(),
  clause: uuid.optional(),
  owed: z.enum(['true', 'false']).optional(),
});

const readable = readableComments('join comments k on k.document_id = d.id');
const one = `select ${commentColumns}, ${newestVersion} as "newestVersion", ${recordedIn} from ${readable} and k.id = $3`;
const filters = {
  round: (place: string) => `k.round_number = ${place}`,
  clause: (place: string) => `k.clause_id = ${place}`,
  owed: (place: string) => `${place} = (k.withdrawn_at is null and k.settled_at is null)`,
};
type FilterName = keyof typeof filters;
const filterNames = Object.keys(filters) as FilterName[];

/**
 * One text for each set of filters: an optional filter in one text for all ("$4 is null or ...") hides from the planner
 * that the rows come in the order of the index. What the reader may see of the document is worked out once, not for each
 * comment. The cursor's bounds are always there, so that a page deep in the list starts where the last one ended.
 */
const pageBy = oncePer((names: readonly FilterName[]): BySight => {
  const extra = names.map((name, at) => `and ${filters[name](`$${at + 8}`)}`).join(' ');
  return { plain: page(plainly, extra), whole: page(wholly, extra) };
});

const wholly = seenDocuments(`d.id = $3`, `${newestVersion} as newest, ${recordedIn}`);
/** Whoever plainly sees everything sees what every party said, but in a sealed round. */
const plainly = `select d.id, true as everything, null::integer as sealed, '{}'::uuid[] as parties, ${plain.newestVersion} as newest, ${recordedIn}
    from ${plain.readerAndDocuments} where ${plain.isVisible} and ${sealedRound} is null and d.id = $3`;

const page = (seen: string, extra: string): string => `with seen as materialized (${seen})
  select ${commentColumns}, ours.newest as "newestVersion", ours."recordedIn" from seen ours cross join lateral (select * from comments k where k.document_id = ours.id
    and (k.round_number, k.created_at, k.id) > (coalesce($4::integer, 0),
      coalesce($5::timestamptz, '-infinity'), coalesce($6::uuid, '00000000-0000-0000-0000-000000000000'))
    and ${isReadableOfSeen} ${extra}
  order by k.round_number, k.created_at, k.id limit $7) k`;

const replies = `select y.id, y.body, ${named('y.by_party_id', 'y.created_at')} as by, y.created_at as "createdAt"
  from ${readableComments('join comments k on k.document_id = d.id join replies y on y.comment_id = k.id')}
    and k.id = $3`;
const places = `select * from (
  select k.version_n as "versionN", k.clause_id as "clauseId", k.quote_from as from, k.quote_to as to,
    case when k.quote_exact is null then 'clause' else 'exact' end as how, false as flagged, null as wording,
    k.created_at as "placedAt", 0 as revision
  from ${readable} and k.id = $3 and k.clause_id is not null
  union all select ${placeColumns}, a.placed_at, a.revision
  from ${readableComments('join comments k on k.document_id = d.id join comment_anchors a on a.comment_id = k.id')}
    and k.id = $3 and ${seesVersion('a.version_n')}) p order by "versionN", revision`;
const positions = `select p.id, r.number as "roundNumber", ${named('p.by_party_id', 'p.recorded_at')} as by, p.value, p.body,
    ${named('p.entered_by', 'p.recorded_at')} as "enteredBy", p.channel, p.paper_id as "paperId",
    p.mandate_id as "mandateId", ${objectionTo('p.id')} as objection, p.recorded_at as "recordedAt", ${recordedIn}
  from ${readerAndDocuments}
  join positions p on p.document_id = d.id and p.superseded_at is null join rounds r on r.id = p.round_id
  where ${isVisible} and d.id = $3 and (${seesEverything} or ${isMyParty('p.by_party_id')} or ${isOurRound('p.round_id')})
    and (r.number is distinct from ${sealedRound} or ${isKnownAnyhow('p')})
  order by r.number, p.recorded_at, p.id`;

type PlacedRow = z.output<typeof placeHistory>['items'][number] & { revision: number };
const placeInList = z.tuple([roundNumber, instant.regex(/^[12]/), uuid]);

/** Comments and positions for readers. */
@Injectable()
export class CommentsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<CommentView> {
    const rows = await this.reads.query<CommentRow & Recorded>(one, [...this.reader(actor), id]);
    if (rows[0]) await this.note(actor, rows[0].documentId, rows);
    const [comment] = await presentComments(this.reads, rows);
    if (!comment) throw new NotFound();
    return comment;
  }

  async page(
    actor: Actor,
    documentId: string,
    filter: z.output<typeof commentFilter>,
  ): Promise<Page<CommentView>> {
    const after = filter.cursor ? decodeCursor(filter.cursor, placeInList) : [null, null, null];
    const given = filterNames.filter((name) => filter[name] !== undefined);
    const rows = await readBySight<CommentRow & Recorded>(this.reads, pageBy(given), [
      ...this.reader(actor),
      documentId,
      ...after,
      filter.limit + 1,
      ...given.map((name) => filter[name]),
    ]);
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    await this.note(actor, documentId, rows);
    const { items, nextCursor } = pageOf(rows, filter.limit, (row) => [
      row.roundNumber,
      row.position,
      row.id,
    ]);
    return { items: await presentComments(this.reads, items), nextCursor };
  }

  async replies(actor: Actor, commentId: string): Promise<{ items: z.output<typeof replyView>[] }> {
    await this.one(actor, commentId);
    return { items: await this.reads.query(`${replies} order by y.id`, [...this.reader(actor), commentId]) };
  }

  /** Where it stood in each version that the reader may see; a place found anew follows the one before. */
  async places(actor: Actor, commentId: string): Promise<z.output<typeof placeHistory>> {
    await this.one(actor, commentId);
    const rows = await this.reads.query<PlacedRow>(places, [...this.reader(actor), commentId]);
    return { items: rows.map(({ revision: _, ...place }) => place) };
  }

  async positions(actor: Actor, documentId: string): Promise<{ items: z.output<typeof positionView>[] }> {
    const rows = await this.reads.query<z.output<typeof positionView> & Recorded>(positions, [
      ...this.reader(actor),
      documentId,
    ]);
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    await this.note(actor, documentId, rows);
    return { items: rows.map(({ recordedIn: _, ...position }) => position) };
  }

  private note(actor: Actor, documentId: string, rows: readonly Recorded[]): Promise<void> {
    return this.recordRead.run(actor, rows[0]?.recordedIn, { documentId, part: 'comments' });
  }

  private reader(actor: Actor): [string | null, Date] {
    return [actor.personId, this.clock.now()];
  }
}
