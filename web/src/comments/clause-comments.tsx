import { useState } from 'react';
import type { DocumentView } from '../api/types';
import type { Reader } from '../documents/standing';
import { CommentCard } from './comment-card';
import type { CommentView } from './types';
import { waitsFor } from './when';
import { useCommentWords } from './words';

export interface ClauseCommentsProps {
  readonly comments: readonly CommentView[];
  readonly document: DocumentView;
  readonly reader: Reader;
  /** The version it is shown beside. */
  readonly n: number;
}

/** A much discussed clause would push the next one off the screen; what waits for the reader is shown all the same. */
const shownAtFirst = 3;

export function ClauseComments({ comments, document, reader, n }: ClauseCommentsProps) {
  const words = useCommentWords();
  const [all, setAll] = useState(false);
  if (comments.length === 0) return null;
  const first = comments.filter(
    (comment, at) => at < shownAtFirst || waitsFor(reader, document.state, comment),
  );
  const rest = comments.length - first.length;
  const shown = all || rest <= 1 ? comments : first;
  return (
    <div className="comments">
      <ul aria-label={words.list}>
        {shown.map((comment) => (
          <li key={comment.id}>
            <CommentCard comment={comment} document={document} reader={reader} n={n} />
          </li>
        ))}
      </ul>
      {rest > 1 && (
        <button type="button" className="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewerHere : words.moreHere(rest)}
        </button>
      )}
    </div>
  );
}
