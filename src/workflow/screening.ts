/** One point the office checks before a text goes out for comments; the rule book's own words. */
export interface ScreeningPoint {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** How much of it is left, in the words of each language. */
export interface Unscreened {
  readonly count: number;
  readonly 'left.vi': string;
  readonly 'left.en': string;
}

export function unscreened(points: readonly ScreeningPoint[], ticked: readonly string[]): Unscreened {
  const left = points.filter(({ code }) => !ticked.includes(code));
  return {
    count: left.length,
    'left.vi': left.map(({ vi }) => vi).join('; '),
    'left.en': left.map(({ en }) => en).join('; '),
  };
}

export const allScreened: Unscreened = unscreened([], []);
