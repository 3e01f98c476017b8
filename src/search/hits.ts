import { isReadableOfSeen, seenDocuments } from '../comments/readable-comments';

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

/** Of $1, each in its version $2: the clauses that match, first those with the phrase $3. */
const clausesThat = (exact: boolean, condition: string): string => `select x.document_id as "documentId",
    x.n as "versionN", h.clause_id as "clauseId", h.label, t.heading, t.text, ${exact} as exact
  from unnest($1::uuid[], $2::int[]) x (document_id, n) cross join lateral (select m.* from (
      select t.id, v.clause_id, v.label, v.ordinal, strpos(t.folded, $3) > 0 as together
        from clause_texts t join version_clauses v
          on v.document_id = t.document_id and v.version_n = x.n and v.text_id = t.id
       where t.document_id = x.document_id and ${condition} limit ${mostRanked}) m
    order by m.together desc, m.ordinal limit ${mostOfAKind + 1}) h
  join clause_texts t on t.id = h.id
 order by h.together desc, h.ordinal`;

/** Those with all of the words as they were asked for, $4. */
export const clausesAsAsked = clausesThat(true, 't.terms @@ $4::tsquery');
/** Those with all of the words $5 whose accents differ from $4. */
export const clausesOtherwise = clausesThat(false, 't.terms @@ $5::tsquery and not t.terms @@ $4::tsquery');

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
export const commentHits = `with seen as materialized (${seenDocuments('d.id = any ($3::uuid[])')})
  select ours.id as "documentId", found.* from seen ours cross join lateral (
    select k.id as "commentId", k.clause_id as "clauseId", k.version_n as "versionN", k.body,
        k.proposed_text as "proposedText", w.exact
      from (select w.comment_id, w.words @@ $5::tsquery as exact from comment_words w
        where w.document_id = ours.id and w.words @@ $4::tsquery) w join comments k on k.id = w.comment_id
     where ${isReadableOfSeen} order by w.exact desc, k.id desc limit ${mostOfAKind + 1}) found
  order by found.exact desc, found."commentId" desc`;
