/** Due times as arithmetic on recorded time. Nothing here knows what time it is: callers pass `now` from their clock. */
import type { DocumentFacts } from './facts';

const hour = 3_600_000;
const day = 24 * hour;

/** Whole days of 24 hours, as the rules count periods on recorded time. */
export function dueAfterDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * day);
}

export function dueAfterHours(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * hour);
}

/** A due time parked at `parkedFrom` moves by the time parked, so nobody loses or gains a minute of a period. */
export function shiftBy(due: Date, parkedFrom: Date, now: Date): Date {
  return new Date(due.getTime() + now.getTime() - parkedFrom.getTime());
}

/** The fact the gates read. At the very instant of the due time it has passed. */
export function dueFact(due: Date | null, now: Date): DocumentFacts['due'] {
  if (due === null) return 'none';
  return due.getTime() <= now.getTime() ? 'passed' : 'running';
}
