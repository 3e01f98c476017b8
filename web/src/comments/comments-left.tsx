import type { Clause, DocumentView } from '../api/types';
import { clauseNumber } from '../documents/clause-name';
import type { Reader } from '../documents/standing';
import { clauseIn, commentAnchor } from './place';
import type { CommentView } from './types';
import { waitsFor } from './when';
import { useCommentWords } from './words';

interface CommentsLeftProps {
  readonly comments: readonly CommentView[];
  readonly clauses: readonly Clause[];
  readonly document: DocumentView;
  readonly reader: Reader;
  /** The version shown. */
  readonly n: number;
}

/** More than these would be no help. */
const mostNamed = 12;

/** The comments that wait for the reader's word, each a step away however long the text is. */
export function CommentsLeft({ comments, clauses, document, reader, n }: CommentsLeftProps) {
  const words = useCommentWords();
  const left = comments.filter((comment) => waitsFor(reader, document.state, comment));
  if (left.length === 0) return null;
  const nameOf = (comment: CommentView): string => {
    const clause = clauses.find(({ clauseId }) => clauseId === clauseIn(comment, n));
    return clause ? `${clauseNumber(clause)}: ${comment.by.name}` : comment.by.name;
  };
  return (
    <nav aria-labelledby="comments-left" className="comments-left">
      <p id="comments-left">{words.left(left.length)}</p>
      <ul>
        {left.slice(0, mostNamed).map((comment) => (
          <li key={comment.id}>
            <a href={`#${commentAnchor(comment.id)}`}>{nameOf(comment)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
