import { useState } from 'react';
import { GroupRow, isQuiet } from './group-row';
import type { Group } from './types';
import { useRedlineWords } from './words';

/** So many unchanged clauses in a row are folded away, all but the one on either side of a change. */
const FOLDED = 4;

interface RedlineTextProps {
  readonly groups: readonly Group[];
  readonly language: string;
  readonly hideSpelling: boolean;
  readonly documentId: string;
}

export function RedlineText({ groups, language, hideSpelling, documentId }: RedlineTextProps) {
  const row = (group: Group, at: number) => (
    <GroupRow key={at} {...{ group, language, hideSpelling, documentId }} />
  );
  return stretchesOf(groups, hideSpelling).map(({ quiet, from, members }) => {
    if (!quiet || members.length < FOLDED) return members.map((group, n) => row(group, from + n));
    const inner = members.slice(from === 0 ? 0 : 1, from + members.length === groups.length ? undefined : -1);
    const first = from === 0 ? [] : [row(members[0]!, from)];
    const end = from + members.length;
    const last = end === groups.length ? [] : [row(members.at(-1)!, end - 1)];
    return [
      ...first,
      <Folded key={`folded ${from}`} count={inner.length}>
        {() => inner.map((group, n) => row(group, from + first.length + n))}
      </Folded>,
      ...last,
    ];
  });
}

interface Stretch {
  readonly quiet: boolean;
  readonly from: number;
  readonly members: Group[];
}

function stretchesOf(groups: readonly Group[], hideSpelling: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  groups.forEach((group, at) => {
    const quiet = isQuiet(group, hideSpelling);
    const last = stretches.at(-1);
    if (last?.quiet === quiet) last.members.push(group);
    else stretches.push({ quiet, from: at, members: [group] });
  });
  return stretches;
}

interface FoldedProps {
  readonly count: number;
  readonly children: () => React.ReactNode;
}

/** What is folded away is not drawn before somebody asks for it. */
function Folded({ count, children }: FoldedProps) {
  const words = useRedlineWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.unchangedClauses(count)}</summary>
      {open && children()}
    </details>
  );
}
