import { clauseAnchor } from '../documents/clause-name';
import { historyPath } from '../origins/queries';
import { useOriginWords } from '../origins/words';
import { Link } from '../shell/router';
import type { Group, Piece, Segment } from './types';
import { useRedlineWords } from './words';
import { WordsChanged } from './words-changed';

interface GroupRowProps {
  readonly group: Group;
  readonly language: string;
  readonly hideSpelling: boolean;
  /** Of the document whose clauses' histories are linked to; null on such a history itself. */
  readonly documentId: string | null;
}

export function GroupRow({ group, language, hideSpelling, documentId }: GroupRowProps) {
  if (group.change === 'moved-away') return <MovedAway group={group} />;
  const { change, moved, joined, clause, pieces } = group;
  const level = clause?.level ?? pieces[0]?.from?.level ?? 1;
  const quiet = isQuiet(group, hideSpelling);
  const whole =
    change === 'inserted' ||
    change === 'deleted' ||
    ((moved || joined !== null) && (change === 'unchanged' || (change === 'spelling' && hideSpelling)));
  const shown = withoutLastBreak(pieces);
  return (
    <div
      className={`redline-group change-${quiet ? 'unchanged' : change}${moved ? ' moved' : ''}`}
      id={clause ? clauseAnchor(clause.clauseId) : undefined}
      tabIndex={-1}
      data-change={whole ? '' : undefined}
    >
      {!quiet && <Tags of={group} documentId={documentId} />}
      <p className={`redline-text level-${Math.min(level, 5)}`} lang={language}>
        {shown.map(({ segments }, at) => (
          <WordsChanged key={at} segments={segments} hideSpelling={hideSpelling} whole={whole} />
        ))}
      </p>
    </div>
  );
}

/** There is nothing to be said of it. */
export const isQuiet = ({ change, moved, joined, sure }: Group, hideSpelling: boolean): boolean =>
  sure && !moved && joined === null && (change === 'unchanged' || (change === 'spelling' && hideSpelling));

function Tags({ of: group, documentId }: { readonly of: Group; readonly documentId: string | null }) {
  const words = useRedlineWords();
  const { change, moved, joined, coarse, sure, clause, pieces } = group;
  const labels = [...new Set(pieces.flatMap(({ from }) => (from && from.label !== '' ? [from.label] : [])))];
  const [label] = labels;
  return (
    <p className="tags">
      {words.change[change] !== '' && <span className={`tag tag-${change}`}>{words.change[change]}</span>}
      {moved && (
        <span className="tag tag-moved">
          {label && label !== clause?.label ? words.movedFrom(label) : words.moved}
        </span>
      )}
      {joined === 'split' && <span className="tag">{label ? words.splitFrom(label) : words.split}</span>}
      {joined === 'merged' && (
        <span className="tag">
          {labels.length > 1 ? words.mergedFrom(labels.join(words.and)) : words.merged}
        </span>
      )}
      {coarse && <span className="tag">{words.coarseHere}</span>}
      {!sure && <span className="tag strong">{words.unsure}</span>}
      {documentId !== null && <History of={group} documentId={documentId} />}
    </p>
  );
}

function History({
  of: { clause, pieces },
  documentId,
}: {
  readonly of: Group;
  readonly documentId: string;
}) {
  const words = useOriginWords();
  const named = clause ?? pieces[0]?.from;
  if (!named) return null;
  return (
    <Link
      className="history-link"
      to={historyPath(documentId, named.clauseId)}
      aria-label={named.label === '' ? words.history : words.historyOf(named.label)}
    >
      {words.history}
    </Link>
  );
}

/** Where a moved clause stood: the words are shown once, at their new place. */
function MovedAway({ group: { clause, pieces } }: { readonly group: Group }) {
  const words = useRedlineWords();
  const before = pieces[0]?.from?.label ?? '';
  return (
    <p className="moved-away">
      {before !== '' && clause && clause.label !== '' && clause.label !== before
        ? words.movedAway(before, clause.label)
        : words.movedAwayNameless}{' '}
      {clause && <a href={`#${clauseAnchor(clause.clauseId)}`}>{words.goThere}</a>}
    </p>
  );
}

/** Every clause ends with the line break before the next one; it would show as an empty line. */
function withoutLastBreak(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  const end = last?.segments.at(-1);
  if (!last || !end) return pieces;
  const trimmed: Segment =
    end.kind === 'spelling'
      ? { ...end, before: end.before.trimEnd(), after: end.after.trimEnd() }
      : { ...end, text: end.text.trim() === '' ? end.text : end.text.trimEnd() };
  return [...pieces.slice(0, -1), { ...last, segments: [...last.segments.slice(0, -1), trimmed] }];
}
