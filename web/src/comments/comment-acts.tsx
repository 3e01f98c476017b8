import { useState } from 'react';
import type { DocumentView } from '../api/types';
import type { Reader } from '../documents/standing';
import {
  AnswerDialog,
  CiteDialog,
  DisposeDialog,
  ReplyDialog,
  RuleDialog,
  WithdrawDialog,
} from './comment-dialogs';
import type { CommentView } from './types';
import { mayAnswer, mayCite, mayDispose, mayReply, mayRule, mayWithdraw } from './when';
import { useCommentWords } from './words';

interface CommentActsProps {
  readonly comment: CommentView;
  readonly document: DocumentView;
  readonly reader: Reader;
}

const acts = [
  { name: 'dispose', may: mayDispose, Dialog: DisposeDialog },
  { name: 'cite', may: mayCite, Dialog: CiteDialog },
  { name: 'answer', may: mayAnswer, Dialog: AnswerDialog },
  { name: 'rule', may: mayRule, Dialog: RuleDialog },
  { name: 'reply', may: mayReply, Dialog: ReplyDialog },
  { name: 'withdraw', may: mayWithdraw, Dialog: WithdrawDialog },
] as const;
type ActName = (typeof acts)[number]['name'];

/** What the reader may do about one comment. */
export function CommentActs({ comment, document, reader }: CommentActsProps) {
  const words = useCommentWords();
  const [doing, setDoing] = useState<ActName | null>(null);
  const offered = acts.filter(({ may }) => may(reader, document.state, comment));
  const chosen = offered.find(({ name }) => name === doing);
  if (offered.length === 0) return null;
  const labelOf = (name: ActName): string =>
    name === 'answer' && !reader.speaksFor(comment.by.id) ? words.enterAnswer : words[name];
  return (
    <div className="buttons">
      {offered.map(({ name }) => (
        <button
          key={name}
          type="button"
          className="small"
          aria-label={`${labelOf(name)}: ${comment.by.name}`}
          onClick={() => setDoing(name)}
        >
          {labelOf(name)}
        </button>
      ))}
      {chosen && <chosen.Dialog {...{ comment, document, reader, onClose: () => setDoing(null) }} />}
    </div>
  );
}
