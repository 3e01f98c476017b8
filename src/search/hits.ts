import { readableComments } from '../comments/comments.queries';

/** What a document's page of results holds at most of each kind; one more says that there are more. */
export const mostOfAKind = 5;

export interface ClauseHit {
  documentId: string;
  clauseId: string;
  versionN: number;
  label: string;
  heading: string;
  text: string;
  exact: boolean;
}

/** Of a word that stands everywhere so many clauses are ranked. */
const mostRanked = 40;
const matching = (condition: string): string => `select t.id from clause_texts t
  join version_clauses v on v.document_id = t.document_id and v.version_n = x.n and v.text_id = t.id
  where t.document_id = x.document_id and ${condition} limit ${mostRanked}`;

/**
 * Of $1, each in its version $2: the clauses that hold all of the words $3, first those with the accents of $4, then with
 * the phrase $5. Those without the accents are only sought where there are too few with them.
 */
export const clauseHits = `select x.document_id as "documentId", x.n as "versionN", h.*
  from unnest($1::uuid[], $2::int[]) x (document_id, n) cross join lateral (
    with as_asked as materialized (${matching('t.terms @@ $4::tsquery')}),
      otherwise as materialized (${matching(`(select count(*) from as_asked) <= ${mostOfAKind}
        and t.terms @@ $3::tsquery and not t.terms @@ $4::tsquery`)})
    select vc.clause_id as "clauseId", vc.label, t.heading, t.text, m.exact
      from (select id, true as exact from as_asked union all select id, false from otherwise) m
      join version_clauses vc on vc.document_id = x.document_id and vc.version_n = x.n and vc.text_id = m.id
      join clause_texts t on t.document_id = x.document_id and t.id = m.id
     order by m.exact desc, strpos(t.folded, $5) > 0 desc, vc.ordinal limit ${mostOfAKind + 1}) h`;

export interface CommentHit {
  documentId: string;
  commentId: string;
  clauseId: string | null;
  versionN: number;
  body: string;
  proposedText: string | null;
  exact: boolean;
}

/** For the reader $1 at $2, of the documents $3: the comments with all of the words $4, first those with the accents of $5. */
export const commentHits = `select * from (select k.document_id as "documentId", k.id as "commentId",
      k.clause_id as "clauseId", k.version_n as "versionN", k.body, k.proposed_text as "proposedText", w.exact,
      row_number() over (partition by k.document_id order by w.exact desc, k.id desc) as place
    from ${readableComments(`cross join (select w.comment_id, w.words @@ $5::tsquery as exact from comment_words w
      where w.document_id = any ($3::uuid[]) and w.words @@ $4::tsquery) w join comments k on k.id = w.comment_id
        and k.document_id = d.id`)} and d.id = any ($3::uuid[])) found
  where place <= ${mostOfAKind + 1} order by place`;
