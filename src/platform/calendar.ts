import { oncePer } from './once-per';

const numbers = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const dayIn = oncePer((timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone, ...numbers }));
const minuteIn = oncePer(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, ...numbers },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }),
);
const aMinute = 60_000;

/** The calendar day (`YYYY-MM-DD`) that a point in time falls on in a zone of the IANA database. */
export const calendarDay = (now: Date, timeZone: string): string => dayIn(timeZone).format(now);

/**
 * For sentences: the first whole minute that is not before a point in time, `dd/MM/yyyy HH:mm` in a zone of the IANA
 * database; the day before the month in every language, as on the pages.
 */
export function firstMinuteFrom(instant: Date, timeZone: string): string {
  const minute = Math.ceil(instant.getTime() / aMinute) * aMinute;
  return minuteIn(timeZone).format(minute).replace(', ', ' ');
}

/** The day before a calendar day. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

export interface Period {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, included; null = open. */
  readonly to: string | null;
}

export const isBackwards = ({ from, to }: Period): boolean => to !== null && to < from;

export const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** Whether `inner` lies in `outer`; an open end of `inner` means "as long as `outer` lasts". */
export const within = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from &&
  (outer.to === null || (inner.from <= outer.to && (inner.to ?? outer.to) <= outer.to));
