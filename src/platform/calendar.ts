const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`YYYY-MM-DD`) that a point in time falls on in a zone of the IANA database. */
export function calendarDay(now: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(now);
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
