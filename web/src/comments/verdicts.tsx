import type { ReactNode } from 'react';
import { Minute } from '../language/dates';
import type { CommentView, Verdict } from './types';
import { useCommentWords } from './words';

/** What the agency, the author and the presiding person have said about a comment, one after the other. */
export function Verdicts({ comment }: { readonly comment: CommentView }) {
  const words = useCommentWords();
  const { disposition, answer, ruling, settledBy } = comment;
  return (
    <>
      {disposition && (
        <VerdictLine
          title={words.disposition}
          code={words.dispositions[disposition.code]}
          verdict={disposition}
        />
      )}
      {answer && <VerdictLine title={words.answerLine} code={words.answers[answer.code]} verdict={answer} />}
      {ruling && (
        <VerdictLine title={words.ruling} code={words.rulings[ruling.code]} verdict={ruling}>
          {ruling.wording !== null && <p className="proposed">{ruling.wording}</p>}
        </VerdictLine>
      )}
      {settledBy !== null && <p className="settled">{words.settled[settledBy]}</p>}
    </>
  );
}

interface VerdictLineProps {
  readonly title: string;
  readonly code: string;
  readonly verdict: Verdict<string>;
  readonly children?: ReactNode;
}

function VerdictLine({ title, code, verdict, children }: VerdictLineProps) {
  return (
    <div className="verdict">
      <p>
        <span className="quiet">{title}:</span> <strong>{code}</strong>
      </p>
      {verdict.reason !== '' && <p className="said">{verdict.reason}</p>}
      {children}
      <p className="quiet when">
        <span className="name">{verdict.by.name}</span> · <Minute at={verdict.recordedAt} />
      </p>
    </div>
  );
}
