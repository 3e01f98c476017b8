import {
  actTypes,
  ballotModes,
  ballotOutcomes,
  outcomes,
  presiderChoices,
  type DocumentEvent,
} from '../../../src/workflow/facts';
import { allScreened, unscreened } from '../../../src/workflow/screening';

const oneLeft = unscreened([{ code: 'figures', vi: 'Số liệu', en: 'Figures' }], []);

type Variant = DocumentEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'by'>
    : never
  : never;

/** Every event there is, by a name such as `issue-conclusion revise`. */
export const variants: Readonly<Record<string, Variant>> = Object.fromEntries([
  ...actTypes.flatMap((type): [string, Variant][] =>
    type === 'open-comments' ||
    type === 'issue-conclusion' ||
    type === 'accept-revision' ||
    type === 'open-ballot' ||
    type === 'close-ballot'
      ? []
      : [[type, { type }]],
  ),
  ...presiderChoices.map((presider) => [
    `open-comments ${presider}`,
    { type: 'open-comments', presider, unscreened: allScreened },
  ]),
  ['open-comments unscreened', { type: 'open-comments', presider: 'by-office', unscreened: oneLeft }],
  ...outcomes.map((outcome) => [`issue-conclusion ${outcome}`, { type: 'issue-conclusion', outcome }]),
  ...(['vote', 'comments'] as const).map((next) => [
    `accept-revision ${next}`,
    { type: 'accept-revision', next },
  ]),
  ...ballotModes.map((mode) => [`open-ballot ${mode}`, { type: 'open-ballot', mode }]),
  ...ballotOutcomes.flatMap((outcome) =>
    [false, true].map((subjectToPoints) => [
      `close-ballot ${outcome}${subjectToPoints ? ' with points' : ''}`,
      { type: 'close-ballot', outcome, subjectToPoints },
    ]),
  ),
] as [string, Variant][]);

export function eventOf(variant: string, by: DocumentEvent['by'] = 'person'): DocumentEvent {
  const event = variants[variant];
  if (!event) throw new Error(`No such event: ${variant}`);
  return { ...event, by } as DocumentEvent;
}
