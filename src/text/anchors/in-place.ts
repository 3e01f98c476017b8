import type { Revision } from './revision';
import type { Occurrence } from './version-text';

/**
 * Where the beginning or the end of a clause stayed as it was in what it became, up to and over the quote, it is still at its
 * place. Counted from either end that may be two places.
 */
export function inPlace({ before, after }: Revision, origin: Occurrence, became: number): number[] {
  const [old, now] = [before.form(origin.clause).text, after.form(became).text];
  return [
    ...(sharedLength(old, now) >= origin.to ? [origin.from] : []),
    ...(sharedEnd(old, now) >= old.length - origin.from ? [origin.from + now.length - old.length] : []),
  ];
}

function sharedLength(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  return at;
}

function sharedEnd(left: string, right: string): number {
  let at = 0;
  while (
    at < left.length &&
    at < right.length &&
    left.charCodeAt(left.length - 1 - at) === right.charCodeAt(right.length - 1 - at)
  )
    at += 1;
  return at;
}
