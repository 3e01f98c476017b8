import type { Rules } from '../committees/rules/rules.schema';
import { firstMinuteFrom } from '../platform/calendar';
import { Invalid } from '../platform/errors';
import { dueAfterDays } from '../workflow/deadlines';

/**
 * Until when the rules keep comments open at least, counted on recorded time; null where they ask for none.
 * @throws Invalid `comment-period-too-short` with the earliest due time
 */
export function requireTime(
  { minimumCommentDays: days }: Pick<Rules, 'minimumCommentDays'>,
  openedAt: Date,
  dueAt: Date,
  timeZone: string,
): Date | null {
  if (days === 0) return null;
  const until = dueAfterDays(openedAt, days);
  if (dueAt < until)
    throw new Invalid(
      'comment-period-too-short',
      { days, earliest: firstMinuteFrom(until, timeZone) },
      'dueAt',
    );
  return until;
}
