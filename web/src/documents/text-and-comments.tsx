import { useState } from 'react';
import type { Clause, DocumentView, Round } from '../api/types';
import { AddComment, CommentDialog } from '../comments/add-comment';
import { ClauseComments } from '../comments/clause-comments';
import { GoneComments } from '../comments/gone-comments';
import { MoreComments } from '../comments/more-comments';
import { clauseIn, isGoneIn } from '../comments/place';
import { useComments } from '../comments/queries';
import type { CommentView } from '../comments/types';
import { mayComment } from '../comments/when';
import { AddText } from '../import/add-text';
import { CommentOnSelected } from '../quotes/comment-on-selected';
import { marksOf } from '../quotes/marks';
import { Loaded } from '../shell/loading';
import { ClauseRow } from './clause-row';
import { Outline } from './outline';
import { useVersion } from './queries';
import type { Reader } from './standing';
import { VersionChoice } from './version-choice';
import { useDocumentWords } from './words';

interface TextAndCommentsProps {
  readonly document: DocumentView;
  readonly rounds: readonly Round[];
  readonly reader: Reader;
}

export function TextAndComments({ document, rounds, reader }: TextAndCommentsProps) {
  const words = useDocumentWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const n = chosen ?? document.latestVersion;
  return (
    <section className="text" aria-labelledby="text">
      <div className="text-head">
        <h2 id="text">{words.text}</h2>
        {n > 0 && <VersionChoice document={document} n={n} onChoose={setChosen} />}
        <AddText document={document} reader={reader} />
      </div>
      {n > 0 ? (
        <VersionText key={n} document={document} rounds={rounds} reader={reader} n={n} />
      ) : (
        <p className="empty">{words.noText}</p>
      )}
    </section>
  );
}

function VersionText({ document, rounds, reader, n }: TextAndCommentsProps & { readonly n: number }) {
  const words = useDocumentWords();
  const version = useVersion(document.id, n);
  const comments = useComments(document.id);
  const said = comments.data ?? [];
  const gone = said.filter((comment) => isGoneIn(comment, n));
  const byClause = groupedByClause(
    said.filter((comment) => !isGoneIn(comment, n)),
    n,
  );
  const round = rounds.at(-1);
  // Comments are made on the version under discussion and on no other.
  const open = round?.versionN === n && mayComment(reader, document.state);
  const add = (clause: Clause | null) =>
    open && round && <AddComment document={document} round={round} reader={reader} clause={clause} />;
  return (
    <Loaded of={version}>
      {({ clauses }) => {
        const here = new Set(clauses.map(({ clauseId }) => clauseId));
        const elsewhere = [...byClause].flatMap(([id, list]) => (id === null || here.has(id) ? [] : list));
        const whole = byClause.get(null) ?? [];
        return (
          <div className="reading">
            <Outline clauses={clauses} />
            <div className={open || said.length > 0 ? 'clauses' : 'clauses alone'}>
              <MoreComments comments={comments} />
              <GoneComments comments={gone} document={document} reader={reader} n={n} />
              {(open || whole.length > 0) && (
                <div className="clause whole">
                  <p className="clause-text quiet">{words.whole}</p>
                  <div className="side">
                    <ClauseComments comments={whole} document={document} reader={reader} n={n} />
                    {add(null)}
                  </div>
                </div>
              )}
              {clauses.map((clause) => (
                <ClauseRow
                  key={clause.clauseId}
                  clause={clause}
                  language={document.language}
                  marks={marksOf(byClause.get(clause.clauseId) ?? [], clause, n)}
                  add={add(clause)}
                >
                  <ClauseComments
                    comments={byClause.get(clause.clauseId) ?? []}
                    document={document}
                    reader={reader}
                    n={n}
                  />
                </ClauseRow>
              ))}
              {open && round && (
                <CommentOnSelected
                  clauses={clauses}
                  dialog={(clause, selected, onClose) => (
                    <CommentDialog {...{ document, round, reader, clause, selected, onClose }} />
                  )}
                />
              )}
              {elsewhere.length > 0 && (
                <div className="clause">
                  <p className="clause-text quiet">{words.elsewhere}</p>
                  <ClauseComments comments={elsewhere} document={document} reader={reader} n={n} />
                </div>
              )}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

function groupedByClause(comments: readonly CommentView[], n: number): Map<string | null, CommentView[]> {
  const groups = new Map<string | null, CommentView[]>();
  for (const comment of comments) {
    const clauseId = clauseIn(comment, n);
    const group = groups.get(clauseId);
    if (group) group.push(comment);
    else groups.set(clauseId, [comment]);
  }
  return groups;
}
