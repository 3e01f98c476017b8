import { snippetOf } from '../text/snippet';
import { searchWordsOf, type SearchWord } from '../text/search-words';
import type { Candidate } from './candidates';
import { mostOfAKind, type ClauseHit, type CommentHit } from './hits';
import type { FoundView, HitView } from './search.view';

export interface Found {
  readonly candidate: Candidate;
  readonly view: FoundView;
}

/** What is marked is looked for in so much of a text. */
const longest = 100_000;

/** A document with what was found in it, title first, then clauses, then comments; perhaps nothing. */
export function present(
  candidate: Candidate,
  words: readonly SearchWord[],
  clauses: readonly ClauseHit[],
  comments: readonly CommentHit[],
): Found {
  const { id, title, committee, state } = candidate;
  const ofDocument = { clauseId: null, commentId: null, versionN: null, label: null };
  const snippet = (text: string, exact: boolean) => snippetOf(text.slice(0, longest), words, exact);
  const inClauses = clauses.filter(({ documentId }) => documentId === id);
  const inComments = comments.filter(({ documentId }) => documentId === id);
  const hits: HitView[] = titleHits(title, words).map((exact) => ({
    ...{ ...ofDocument, kind: 'document', exact, snippet: snippet(title, exact) },
  }));
  for (const { clauseId, versionN, label, heading, text, exact } of inClauses.slice(0, mostOfAKind)) {
    const shown = snippet([heading, text].filter(Boolean).join('\n'), exact);
    hits.push({ ...ofDocument, kind: 'clause', clauseId, versionN, label, exact, snippet: shown });
  }
  for (const { commentId, clauseId, versionN, body, proposedText, exact } of inComments.slice(
    0,
    mostOfAKind,
  )) {
    const shown = snippet([body, proposedText].filter(Boolean).join('\n'), exact);
    hits.push({ ...ofDocument, kind: 'comment', commentId, clauseId, versionN, exact, snippet: shown });
  }
  const more = inClauses.length > mostOfAKind || inComments.length > mostOfAKind;
  return { candidate, view: { documentId: id, title, committee, state, hits, more } };
}

/** Whether every word stands in the title: none, or one that says whether as written. */
export function titleHits(title: string, words: readonly SearchWord[]): boolean[] {
  const inTitle = searchWordsOf(title);
  const has = (part: keyof SearchWord): boolean => {
    const known = new Set(inTitle.map((word) => word[part]));
    return words.every((word) => known.has(word[part]));
  };
  return has('folded') ? [has('exact')] : [];
}
