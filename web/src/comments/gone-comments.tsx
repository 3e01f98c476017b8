import { ClauseComments, type ClauseCommentsProps } from './clause-comments';
import { useCommentWords } from './words';

/** Before the text, since nobody would look for them behind it: what was said about words that are there no more. */
export function GoneComments(props: ClauseCommentsProps) {
  const words = useCommentWords();
  if (props.comments.length === 0) return null;
  return (
    <section className="clause gone-words" aria-labelledby="gone-words">
      <div className="clause-text">
        <h3 id="gone-words">{words.goneTitle}</h3>
        <p className="quiet">{words.goneAbout}</p>
      </div>
      <div className="side">
        <ClauseComments {...props} />
      </div>
    </section>
  );
}
