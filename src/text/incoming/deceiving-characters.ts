import type { ParseWarning } from '../clause';
import { SourceProblem } from '../source-problem';
import { lineAt } from './line-at';

/** They turn what is read around; no resolution in Vietnamese or English has a use for one. */
const bidi = /[\u202a-\u202e\u2066-\u2069]/u;

const doubtful: readonly [ParseWarning['code'], RegExp][] = [
  [
    'invisible-characters',
    /[\u034f\u17b4\u17b5]|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u2060-\u2064\u3164\uffa0\u{e0000}-\u{e0fff}]|(?<!^)\ufeff/gu,
  ],
  [
    'mixed-scripts',
    /[\p{Script=Latin}][\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο][\p{Script=Latin}]/gu,
  ],
  ['unreadable-characters', /[\ufffd\ue000-\uf8ff]/gu],
];

/**
 * Characters by which a text looks other than it is. Those that turn the order around are refused: what is voted on must
 * read as it is stored. What is only not seen, or only looks alike, comes back as a warning.
 * @throws SourceProblem `bidi-controls`
 */
export function deceivingWarnings(source: string): ParseWarning[] {
  const at = source.search(bidi);
  if (at >= 0) {
    const sign = `U+${source.charCodeAt(at).toString(16).toUpperCase()}`;
    throw new SourceProblem('bidi-controls', { line: lineAt(source, at), sign });
  }
  return doubtful.flatMap(([code, pattern]) => {
    const count = source.match(pattern)?.length ?? 0;
    return count === 0 ? [] : [{ code, params: { count, line: lineAt(source, source.search(pattern)) } }];
  });
}
