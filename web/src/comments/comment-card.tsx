import type { DocumentView } from '../api/types';
import type { Reader } from '../documents/standing';
import { Minute } from '../language/dates';
import { CommentActs } from './comment-acts';
import { commentAnchor, isGoneIn, isUncertainIn } from './place';
import { Replies } from './replies';
import type { CommentView } from './types';
import { Verdicts } from './verdicts';
import { useCommentWords } from './words';

interface CommentCardProps {
  readonly comment: CommentView;
  readonly document: DocumentView;
  readonly reader: Reader;
  /** The version it is shown beside. */
  readonly n: number;
}

export function CommentCard({ comment, document, reader, n }: CommentCardProps) {
  const words = useCommentWords();
  const { by, enteredBy, channel, kind, blocking, body, anchor, proposedText, createdAt } = comment;
  const gone = comment.withdrawnAt !== null;
  const about = anchor?.quote?.exact ?? (isGoneIn(comment, n) ? comment.place?.wording : null);
  return (
    <article
      className={gone ? 'comment gone' : 'comment'}
      id={commentAnchor(comment.id)}
      tabIndex={-1}
      aria-label={`${words.kinds[kind]}: ${by.name}`}
    >
      <p className="comment-head">
        <span className="name author">{by.name}</span>
        <span className="tag">{words.kinds[kind]}</span>
        {blocking && <span className="tag strong">{words.blockingTag}</span>}
        {gone && <span className="tag">{words.withdrawn}</span>}
        {isUncertainIn(comment, n) && <span className="tag strong">{words.uncertainPlace}</span>}
      </p>
      {about && (
        <blockquote lang={document.language}>
          <span className="unseen">{words.quote}: </span>
          {about}
        </blockquote>
      )}
      <p className="said">{body}</p>
      {proposedText !== null && (
        <p className="proposed" lang={document.language}>
          <span className="quiet">{words.proposedText}:</span> {proposedText}
        </p>
      )}
      <p className="quiet when">
        <Minute at={createdAt} />
        {comment.versionN !== document.latestVersion && <> · {words.onVersion(comment.versionN)}</>}
        {comment.edited && <> · {words.edited}</>}
        {channel !== 'app' && <> · {words.enteredBy(enteredBy.name, words.channels[channel])}</>}
      </p>
      <Verdicts comment={comment} />
      {comment.replies > 0 && <Replies documentId={document.id} comment={comment} />}
      <CommentActs comment={comment} document={document} reader={reader} />
    </article>
  );
}
