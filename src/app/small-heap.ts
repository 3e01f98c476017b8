import { setFlagsFromString } from 'node:v8';

/**
 * Looks for garbage once the heap has grown by half. Left to itself V8 lets one of 60 MB grow to 180 MB first: under load
 * the process then took up to 340 MB of a small machine that it shares with PostgreSQL, instead of 220 MB, at the same
 * rates (`npm run bench`).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
