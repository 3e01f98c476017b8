import { useLanguage, type Language } from './language';

// Day before month in both languages, as the product's readers write it.
const parts = (withTime: boolean): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
    ...(withTime ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  });
const minute = parts(true);
const day = parts(false);

/** dd/MM/yyyy HH:mm in the reader's own time zone. */
export const shownMinute = (instant: string): string => minute.format(new Date(instant)).replace(', ', ' ');

/** dd/MM/yyyy of a calendar date, which has no time zone. */
export const shownDay = (date: string): string => day.format(new Date(`${date}T00:00:00`));

/** Of what a field of type date or datetime-local holds. */
export const weekday = (local: string, language: Language): string => {
  const at = new Date(local.includes('T') ? local : `${local}T00:00:00`);
  return new Intl.DateTimeFormat(language, { weekday: 'long' }).format(at);
};

export function Minute({ at }: { readonly at: string }) {
  return <time dateTime={at}>{shownMinute(at)}</time>;
}

export function Day({ of }: { readonly of: string }) {
  return <time dateTime={of}>{shownDay(of)}</time>;
}

/** A point in time together with how far away it is: "02/03/2026 09:00 (3 days ago)". */
export function MinuteAndDistance({ at }: { readonly at: string }) {
  const language = useLanguage();
  return (
    <>
      <Minute at={at} /> <span className="quiet">({distance(at, new Date(), language)})</span>
    </>
  );
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export function distance(instant: string, now: Date, language: Language): string {
  const far = new Date(instant).getTime() - now.getTime();
  // Counted, since "yesterday" would be said of what is a day and some hours ago, whatever the day was.
  for (const [unit, length] of steps) {
    if (Math.abs(far) >= length)
      return new Intl.RelativeTimeFormat(language).format(Math.trunc(far / length), unit);
  }
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'minute');
}

/** What a field of type datetime-local holds, read in the reader's own time zone. */
export const instantOf = (local: string): string => new Date(local).toISOString();

/** The value for such a field so many days from now, at the end of the working day. */
export function localDaysAhead(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T17:00`;
}
