import type { Redline, Segment } from './redline';

type Read = Pick<Redline, 'groups'>;

/** The new source: every change of the redline taken. From the redline alone. */
export function acceptAll({ groups }: Read): string {
  return groups.flatMap(({ pieces }) => pieces.flatMap(({ segments }) => segments.map(afterOf))).join('');
}

/** The old source: every change of the redline refused, whatever moved, was split or merged back where it stood. */
export function rejectAll({ groups }: Read): string {
  const stood: { at: number; text: string }[] = [];
  for (const { pieces } of groups)
    for (const { from, segments } of pieces)
      if (from) stood.push({ at: from.at, text: segments.map(beforeOf).join('') });
  return stood
    .sort((one, other) => one.at - other.at || one.text.length - other.text.length)
    .map(({ text }) => text)
    .join('');
}

export function afterOf(segment: Segment): string {
  if (segment.kind === 'spelling') return segment.after;
  return segment.kind === 'deleted' ? '' : segment.text;
}

export function beforeOf(segment: Segment): string {
  if (segment.kind === 'spelling') return segment.before;
  return segment.kind === 'inserted' ? '' : segment.text;
}
