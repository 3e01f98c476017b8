import { ProblemNotice } from '../shell/problem-notice';
import type { useComments } from './queries';
import { useCommentWords } from './words';

/** Nothing, unless not every comment is on the page. */
export function MoreComments({ comments }: { readonly comments: ReturnType<typeof useComments> }) {
  const words = useCommentWords();
  if (comments.error) return <ProblemNotice error={comments.error} />;
  if (!comments.more) return null;
  return (
    <p className="notice">
      {words.notAllRead(comments.data?.length ?? 0)}{' '}
      <button type="button" onClick={() => void comments.fetchNextPage()}>
        {words.readMore}
      </button>
    </p>
  );
}
