import { useState } from 'react';
import { Minute } from '../language/dates';
import { Loaded } from '../shell/loading';
import { useReplies } from './queries';
import type { CommentView } from './types';
import { useCommentWords } from './words';

export function Replies({
  documentId,
  comment,
}: {
  readonly documentId: string;
  readonly comment: CommentView;
}) {
  const words = useCommentWords();
  const [open, setOpen] = useState(false);
  const replies = useReplies(documentId, comment.id, open);
  return (
    <details className="replies" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.replies(comment.replies)}</summary>
      {open && (
        <Loaded of={replies}>
          {(items) => (
            <ul>
              {items.map(({ id, by, body, createdAt }) => (
                <li key={id}>
                  <span className="name author">{by.name}</span>{' '}
                  <span className="quiet">
                    <Minute at={createdAt} />
                  </span>
                  <p className="said">{body}</p>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </details>
  );
}
