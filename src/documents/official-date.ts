import { Forbidden, Invalid } from '../platform/errors';
import { isOffice } from '../access/predicates';
import type { OpenDocument } from './document-standing';

/**
 * The calendar date an act bears: today in the committee's time zone, unless the office enters another past day with a
 * reason (product rule "Dates"). Returns YYYY-MM-DD.
 */
export function officialDateFor(
  document: OpenDocument,
  wanted: string | undefined,
  reason: string | undefined,
): string {
  if (wanted === undefined || wanted === document.today) return document.today;
  if (wanted > document.today) throw new Invalid('official-date-in-future', {}, 'officialDate');
  if (!isOffice(document.standing)) throw new Forbidden('official-date-by-office');
  if (!reason?.trim()) throw new Invalid('official-date-needs-reason', {}, 'reason');
  return wanted;
}
