import { recordedIn } from '../documents/access/record-read';
import { tiedToReader } from '../documents/document-pages';
import { isVisible, newestVersion, reader, tiesToDocument } from '../documents/visibility';
import { oncePer } from '../platform/once-per';
import type { DocumentState } from '../workflow/facts';

/** A document that the reader may see and that may hold the words, and which of its texts the reader may search. */
export interface Candidate {
  id: string;
  title: string;
  committee: { id: string; name: string };
  state: DocumentState;
  /** The newest version that the reader may see; 0 = none. */
  version: number;
  recordedIn: string | null;
}

/**
 * Where all the words stand. `broadly`: somewhere in the document, which is quickly known of words that stand everywhere.
 * `closely`: in its title, in one clause or in one comment; worth asking where the words are seldom together.
 */
const hits = {
  broadly: `select documents_with_words($5::tsquery) as document_id union select comments_with_words($5::tsquery)`,
  closely: `select titles_with_words($5::tsquery) as document_id union select clauses_with_words($5::tsquery)
    union select comments_with_words($5::tsquery)`,
};
export type Closeness = keyof typeof hits;

/*
 * $1 the reader, $2 now, $3 the id after which the page begins, $4 its length, $5 the words, $6 a committee. The index gives
 * the documents with the words, whoever may see them; the reader's ties keep of those what could be the reader's at all;
 * only of these the rule is asked, newest first, until there are enough.
 */
export const candidatesIn = oncePer(
  ([closeness, where]: readonly [Closeness, 'committee' | 'anywhere']): string => `with
  me as materialized (select mine.*, ours.* from ${reader}),
  hit as materialized (${hits[closeness]})
select d.id, d.title, json_build_object('id', c.id, 'name', c.name) as committee, d.state,
    ${newestVersion} as version, ${recordedIn}
  from (${tiedToReader(
    `d.id in (select document_id from hit)${where === 'committee' ? ' and d.committee_id = $6' : ''}`,
  )}) d cross join me mine cross join me ours join committees c on c.id = d.committee_id ${tiesToDocument}
  where ${isVisible} order by d.id desc limit $4`,
);
