import type { Clause } from '../api/types';
import { AddComment, CommentDialog } from '../comments/add-comment';
import { ClauseComments } from '../comments/clause-comments';
import { CommentsLeft } from '../comments/comments-left';
import { GoneComments } from '../comments/gone-comments';
import { MoreComments } from '../comments/more-comments';
import { groupedByClause, isGoneIn } from '../comments/place';
import { useComments } from '../comments/queries';
import { mayComment } from '../comments/when';
import { mayStateOrigin } from '../origins/may-state-origin';
import { HistoryLink, OriginNote, UnsureLeft } from '../origins/origin-note';
import { CommentOnSelected } from '../quotes/comment-on-selected';
import { marksOf } from '../quotes/marks';
import { Loaded } from '../shell/loading';
import { useTargets } from '../targets/queries';
import { TargetNote } from '../targets/target-note';
import { TargetsLeft } from '../targets/targets-left';
import { useArrival } from './arrival';
import { ClauseRow } from './clause-row';
import { isEditable } from './editable';
import { Outline } from './outline';
import { useVersion, useVersions } from './queries';
import type { TextAndCommentsProps } from './text-and-comments';
import { useDocumentWords } from './words';

type VersionTextProps = TextAndCommentsProps & { readonly n: number };

/** One version to read, with what is said of it and what is known about its clauses. */
export function VersionText(props: VersionTextProps) {
  const version = useVersion(props.document.id, props.n);
  return <Loaded of={version}>{({ clauses }) => <Clauses {...props} clauses={clauses} />}</Loaded>;
}

type ClausesProps = VersionTextProps & { readonly clauses: readonly Clause[] };

function Clauses({ document, rounds, reader, n, clauses }: ClausesProps) {
  const words = useDocumentWords();
  useArrival();
  const comments = useComments(document.id);
  const { data: versions } = useVersions(document.id);
  const { data: targets } = useTargets(document.id, n, clauses);
  const said = comments.data ?? [];
  const shown = { document, reader, n };
  const gone = said.filter((comment) => isGoneIn(comment, n));
  const byClause = groupedByClause(
    said.filter((comment) => !isGoneIn(comment, n)),
    n,
  );
  const here = new Set(clauses.map(({ clauseId }) => clauseId));
  const elsewhere = [...byClause].flatMap(([id, list]) => (id === null || here.has(id) ? [] : list));
  const whole = byClause.get(null) ?? [];
  const round = rounds.at(-1);
  // Comments are made on the version under discussion and on no other.
  const open = round?.versionN === n && mayComment(reader, document.state);
  const add = (clause: Clause | null) =>
    open && round && <AddComment document={document} round={round} reader={reader} clause={clause} />;
  const mayConfirm =
    reader.may('target.confirm') && isEditable(document.state) && n === document.latestVersion;
  const mayState = mayStateOrigin(reader, document, versions, n);
  const notes = (clause: Clause) => {
    const target = targets?.get(clause.clauseId);
    return (
      <>
        <OriginNote clause={clause} document={document} n={n} mayState={mayState} />
        {target && <TargetNote target={target} document={document} n={n} mayConfirm={mayConfirm} />}
      </>
    );
  };
  return (
    <div className="reading">
      <Outline clauses={clauses} />
      <div className={open || said.length > 0 ? 'clauses' : 'clauses alone'}>
        <MoreComments comments={comments} />
        {mayState && <UnsureLeft clauses={clauses} />}
        {mayConfirm && targets && <TargetsLeft targets={[...targets.values()]} />}
        <CommentsLeft comments={said} clauses={clauses} {...shown} />
        <GoneComments comments={gone} {...shown} />
        {(open || whole.length > 0) && (
          <div className="clause whole">
            <p className="clause-text quiet">{words.whole}</p>
            <div className="side">
              <ClauseComments comments={whole} {...shown} />
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
            end={<HistoryLink clause={clause} documentId={document.id} />}
            notes={notes(clause)}
            add={add(clause)}
          >
            <ClauseComments comments={byClause.get(clause.clauseId) ?? []} {...shown} />
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
            <ClauseComments comments={elsewhere} {...shown} />
          </div>
        )}
      </div>
    </div>
  );
}
