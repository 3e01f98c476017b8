import type { Redline, RedlineClause, Segment } from '../../src/text/redline/redline';

/** A clause of one line; its id is what stands before the colon. */
export const clause = (
  id: string,
  raw: string,
  marker: readonly [number, number] = [0, 0],
): RedlineClause => ({
  ...{ id, raw, marker, label: id, kind: 'clause', level: 1 },
});

/** Two sources read, matched and made ready to compare, as two versions of a document are. */
export { compared as readAndMatched } from '../../bench/redline-texts';

/** `[-taken out-]{+put in+}~before|after~`, clause by clause. */
export function written({ groups }: Pick<Redline, 'groups'>): string[] {
  return groups.map(({ change, moved, joined, pieces }) => {
    const name = [
      change,
      ...(moved && change !== 'moved-away' ? ['moved'] : []),
      ...(joined ? [joined] : []),
    ];
    return `${name.join(' ')}: ${pieces.flatMap(({ segments }) => segments.map(marked)).join('')}`;
  });
}

function marked(segment: Segment): string {
  switch (segment.kind) {
    case 'same':
      return segment.text;
    case 'deleted':
      return `[-${segment.text}-]`;
    case 'inserted':
      return `{+${segment.text}+}`;
    case 'spelling':
      return `~${segment.before}|${segment.after}~`;
  }
}
