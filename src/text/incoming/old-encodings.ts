import type { ParseWarning } from '../clause';
import { SourceProblem, type SourceProblemCode } from '../source-problem';
import { lineAt } from './line-at';

/** Letters that only Vietnamese written in Unicode has, composed or not. */
const proper = /[\u1ea0-\u1ef9ĂăĐđƠơƯư]|[\u0300-\u0303\u0309\u0323]/gu;

interface OldEncoding {
  readonly code: SourceProblemCode;
  /** What its letters look like when they are taken for Latin-1: signs where no other language has any. */
  readonly sign: RegExp;
  /** How many of a hundred words show one where a text is written in it. */
  readonly share: number;
}

/** Old Vietnamese encodings, and UTF-8 that was taken for Latin-1: `Uû ban nh©n d©n`, `Coäng hoøa`, `Cá»™ng`. */
const oldEncodings: readonly OldEncoding[] = [
  {
    code: 'text-misread',
    sign: /[ÃÂÄÆ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|á[º»][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/gu,
    share: 5,
  },
  {
    code: 'text-in-tcvn3',
    sign: /[a-zA-Z\u00c0-\u00ff](?:[§¨©ª¬®µ¶¸¹»¼½¾](?=[a-zA-Z\u00a1-\u00ff])|[µ¸¶¨ª¬¼½¾]|·(?=[\s.,;]|$))|(?<![\p{L}\p{N}])®(?=[a-z\u00a1-\u00ff])|§(?=[a-zA-Z\u00a1-\u00ff])|[a-z\u00df-\u00ff][\u00c8-\u00de](?=[a-z\u00df-\u00ff\s.,;:]|$)/gu,
    share: 5,
  },
  {
    code: 'text-in-vni',
    sign: /[aeouyöô][øõåäùã]/giu,
    share: 10,
  },
];

/**
 * Looks for letters of an old encoding. A text that is written in one is refused; single ones in a text that is not come
 * back as a warning.
 * @throws SourceProblem `text-in-tcvn3`, `text-in-vni`, `text-misread`
 */
export function oldEncodingWarnings(source: string): ParseWarning[] {
  // Only signs from this range can tell; most texts are done with here.
  if (!/[\u00a1-\u00ff]/.test(source)) return [];
  const words = source.match(/\S+/gu)?.length ?? 0;
  const vietnamese = source.match(proper)?.length ?? 0;
  for (const { code, sign, share } of oldEncodings) {
    const signs = source.match(sign)?.length ?? 0;
    if (signs < 2 || signs * 100 < words * share) continue;
    if (vietnamese < signs) throw new SourceProblem(code);
    return [
      { code: 'old-encoding-in-parts', params: { count: signs, line: lineAt(source, source.search(sign)) } },
    ];
  }
  return [];
}
