interface Wording {
  readonly heading: string;
  readonly text: string;
}

/**
 * What a quote of a clause is a quote of, and what offsets count in: its heading and its text as stored, a space between
 * them where it has both. The marker is no part of it, since numbers shift without the words changing.
 */
export function clauseWords({ heading, text }: Wording): string {
  return heading !== '' && text !== '' ? `${heading} ${text}` : heading + text;
}
