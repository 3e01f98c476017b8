import type { z } from 'zod';
import { objectionShown, objectionTo } from '../documents/objected';
import { nameBook, namesOf, type PartyView } from '../organisations/party-names';
import { named, namedIfAny, utc } from '../organisations/party-name';
import type { Statement } from '../platform/database/named-statements';
import type { Reads } from '../platform/database/reads';
import { etagOf } from '../platform/http/preconditions';
import { madePlace, placesInVersion, type CommentPlace } from './comment-place';
import type { commentView } from './comment.view';

/*
 * What readers see of a comment: its own row, and in a second trip for all of them at once what stands beside it (names,
 * disposition, answer, ruling, replies). Asked for row by row in one statement, that cost more than the rows.
 */

export type CommentView = z.output<typeof commentView>;

/** Columns of the comments row `k`; `position` is its creation time to the microsecond. */
export const commentColumns = `k.id, k.document_id as "documentId", k.round_number as "roundNumber", k.version_n as "versionN",
  k.clause_id as "clauseId", k.quote_exact as "quoteExact", k.quote_prefix as "quotePrefix",
  k.quote_suffix as "quoteSuffix", k.quote_from as "quoteFrom", k.quote_to as "quoteTo", k.kind, k.blocking, k.body, k.proposed_text as "proposedText",
  k.by_party_id as "byPartyId", k.entered_by as "enteredBy", k.channel,
  k.paper_id as "paperId", k.mandate_id as "mandateId", k.created_at as "createdAt",
  k.withdrawn_at as "withdrawnAt", k.settled_at as "settledAt", k.settled_by as "settledBy",
  k.locked_at is not null as locked, k.revision, to_json(k.created_at) #>> '{}' as position`;

export interface CommentRow extends Pick<
  CommentView,
  | ('id' | 'documentId' | 'roundNumber' | 'versionN' | 'kind' | 'blocking' | 'body')
  | (
      | 'proposedText'
      | 'channel'
      | 'paperId'
      | 'mandateId'
      | 'withdrawnAt'
      | 'settledAt'
      | 'settledBy'
      | 'locked'
    )
> {
  clauseId: string | null;
  quoteExact: string | null;
  quotePrefix: string | null;
  quoteSuffix: string | null;
  quoteFrom: number | null;
  quoteTo: number | null;
  /** The newest version the reader may see; 0 = none. */
  newestVersion: number;
  byPartyId: string;
  enteredBy: string;
  createdAt: Date;
  revision: number;
  position: string;
}

type Parts = Pick<CommentView, 'disposition' | 'answer' | 'ruling' | 'replies' | 'edited' | 'objection'>;
/** A row for each thing that stands beside one of the comments; `value` is the part as readers see it. */
interface Part {
  commentId: string;
  part: keyof Parts;
  value: unknown;
}
const nothing: Parts = {
  ...{ disposition: null, answer: null, ruling: null, objection: null },
  ...{ replies: 0, edited: false },
};

const verdict = (part: string, by: string, extra = ''): string => `select t.comment_id as "commentId",
    '${part}' as part, json_build_object('code', t.code, 'reason', t.reason, 'by', ${named(by, 't.recorded_at')},
    'recordedAt', ${utc('t.recorded_at')}, 'etag', '"' || t.revision || '"'${extra}) as value
  from ${part}s t where t.comment_id = any ($1::uuid[]) and t.superseded_at is null`;

const dispositionExtra = `, 'clauseIds', t.clause_ids, 'enteredBy', ${named('t.entered_by', 't.recorded_at')}`;
const rulingExtra = `, 'wording', t.wording, 'onBehalfOf', ${namedIfAny('t.on_behalf_of', 't.recorded_at')}`;
const answerExtra = `, 'id', t.id, 'enteredBy', ${named('t.entered_by', 't.recorded_at')}, 'channel', t.channel,
    'paperId', t.paper_id, 'mandateId', t.mandate_id, 'objection', ${objectionTo('t.id')}`;

const beside = `${verdict('disposition', 't.by_party_id', dispositionExtra)}
  union all ${verdict('answer', 't.by_party_id', answerExtra)}
  union all ${verdict('ruling', 't.by_person_id', rulingExtra)}
  union all select comment_id, 'replies', to_json(count(*)) from replies
    where comment_id = any ($1::uuid[]) group by comment_id
  union all select eo.entry_id, 'objection', ${objectionShown} from entry_objections eo
    where eo.entry_id = any ($1::uuid[])
  union all select comment_id, 'edited', 'true' from comment_wordings
    where comment_id = any ($1::uuid[]) group by comment_id`;

const whatStandsBeside = (rows: readonly CommentRow[]): Statement<Part> => ({
  text: beside,
  values: [rows.map(({ id }) => id)],
});

/** Completes rows that the reader may see. */
export async function presentComments(reads: Reads, rows: readonly CommentRow[]): Promise<CommentView[]> {
  if (rows.length === 0) return [];
  const names = namesOf(rows.flatMap(({ byPartyId, enteredBy }) => [byPartyId, enteredBy]));
  const beside = whatStandsBeside(rows);
  // Most comments are read while no newer text is there: then nothing is asked.
  const moved = rows.filter(isMoved);
  const [people, parts, places] =
    moved.length === 0
      ? [...(await reads.together(names, beside)), []]
      : await reads.together(names, beside, placesInVersion(moved));
  const name = nameBook(people);
  const byComment = new Map<string, Parts>();
  for (const { commentId, part, value } of parts)
    byComment.set(commentId, { ...(byComment.get(commentId) ?? nothing), [part]: value });
  const placed = new Map(places.map(({ commentId, ...place }) => [commentId, place]));
  return rows.map((row) => present(row, placed.get(row.id), byComment.get(row.id) ?? nothing, name));
}

const isMoved = ({ clauseId, newestVersion, versionN }: CommentRow): boolean =>
  clauseId !== null && newestVersion > versionN;

function present(
  row: CommentRow,
  place: CommentPlace | undefined,
  parts: Parts,
  name: (partyId: string, at: Date) => PartyView,
): CommentView {
  const { clauseId, quoteExact: exact } = row;
  const quoted = exact === null ? null : { from: row.quoteFrom!, to: row.quoteTo! };
  const quote = exact === null ? null : { exact, prefix: row.quotePrefix!, suffix: row.quoteSuffix! };
  return {
    id: row.id,
    documentId: row.documentId,
    roundNumber: row.roundNumber,
    versionN: row.versionN,
    anchor: clauseId === null ? null : { clauseId, quote },
    place: place ?? madePlace(row.versionN, clauseId, quoted),
    kind: row.kind,
    blocking: row.blocking,
    body: row.body,
    proposedText: row.proposedText,
    by: name(row.byPartyId, row.createdAt),
    enteredBy: name(row.enteredBy, row.createdAt),
    channel: row.channel,
    paperId: row.paperId,
    mandateId: row.mandateId,
    objection: parts.objection,
    createdAt: row.createdAt.toISOString(),
    edited: parts.edited,
    withdrawnAt: row.withdrawnAt,
    settledAt: row.settledAt,
    settledBy: row.settledBy,
    locked: row.locked,
    disposition: parts.disposition,
    answer: parts.answer,
    ruling: parts.ruling,
    replies: parts.replies,
    etag: etagOf(row.revision),
  };
}
