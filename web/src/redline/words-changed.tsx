import type { Segment } from './types';
import { useRedlineWords } from './words';

interface WordsChangedProps {
  readonly segments: readonly Segment[];
  readonly hideSpelling: boolean;
  /** The whole clause is one change: nothing in it is a place to jump to. */
  readonly whole: boolean;
}

/** The words of a piece; what was taken out and what was put in for it are one change. */
export function WordsChanged({ segments, hideSpelling, whole }: WordsChangedProps) {
  return hunksOf(segments, hideSpelling).map(({ changed, parts }, at) => {
    const shown = parts.map((segment, n) => <Words key={n} of={segment} hideSpelling={hideSpelling} />);
    return changed && !whole ? (
      <span key={at} data-change tabIndex={-1}>
        {shown}
      </span>
    ) : (
      shown
    );
  });
}

interface Hunk {
  readonly changed: boolean;
  readonly parts: Segment[];
}

function hunksOf(segments: readonly Segment[], hideSpelling: boolean): Hunk[] {
  const hunks: Hunk[] = [];
  for (const segment of segments) {
    const changed =
      segment.kind !== 'same' && !(segment.kind === 'spelling' && (hideSpelling || isSpace(segment)));
    const last = hunks.at(-1);
    if (last?.changed === changed) last.parts.push(segment);
    else hunks.push({ changed, parts: [segment] });
  }
  return hunks;
}

const isBlank = (text: string): boolean => text.trim() === '';
const isSpace = (segment: Segment): boolean =>
  segment.kind === 'spelling' && isBlank(segment.before) && isBlank(segment.after);

function Words({ of, hideSpelling }: { readonly of: Segment; readonly hideSpelling: boolean }) {
  const words = useRedlineWords();
  if (of.kind === 'same') return of.text;
  if (of.kind === 'spelling') {
    if (hideSpelling || isSpace(of)) return of.after;
    return (
      <>
        <Marked as="del" className="spelling" begin={words.beginWas} text={of.before} />
        <Marked as="ins" className="spelling" begin={words.beginIs} text={of.after} />
      </>
    );
  }
  return of.kind === 'deleted' ? (
    <Marked as="del" begin={words.beginDeleted} text={of.text} />
  ) : (
    <Marked as="ins" begin={words.beginInserted} text={of.text} />
  );
}

interface MarkedProps {
  readonly as: 'ins' | 'del';
  readonly className?: string;
  readonly begin: string;
  readonly text: string;
}

/** Most screen readers do not say where an insertion or a deletion begins and ends: hidden words do. */
function Marked({ as: Element, className, begin, text }: MarkedProps) {
  const words = useRedlineWords();
  return (
    <Element className={className}>
      <span className="unseen"> {begin} </span>
      {isBlank(text) ? (
        <>
          <span className="blank" aria-hidden="true">
            {text.includes('\n') ? '↵' : '␣'}
          </span>
          <span className="unseen">{text.includes('\n') ? words.lineBreak : words.space}</span>
          {text}
        </>
      ) : (
        text
      )}
      <span className="unseen"> {words.end} </span>
    </Element>
  );
}
