import { runsDocument } from '../access/predicates';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid } from '../platform/errors';
import type { OpenDocument } from './document-standing';

/**
 * The calendar date an act bears: today in the committee's time zone, unless the office enters another past day with a
 * reason (product rule "Dates"). The committee had to exist as a body on it: a day no term holds is refused. Returns
 * YYYY-MM-DD.
 */
export async function officialDateFor(
  tx: Tx,
  document: OpenDocument,
  wanted: string | undefined,
  reason: string | undefined,
): Promise<string> {
  if (wanted === undefined || wanted === document.today) return document.today;
  if (wanted > document.today) throw new Invalid('official-date-in-future', {}, 'officialDate');
  if (!runsDocument(document.standing)) throw new Forbidden('official-date-by-office');
  if (!reason?.trim()) throw new Invalid('official-date-needs-reason', {}, 'reason');
  await requireTermOn(tx, document.committeeId, wanted);
  return wanted;
}

const held = `select from committee_terms
  where committee_id = $1 and from_date <= $2::date and (to_date is null or to_date >= $2::date)`;

async function requireTermOn(tx: Tx, committeeId: string, day: string): Promise<void> {
  const terms = await tx.query(held, [committeeId, day]);
  if (terms.length === 0) throw new Invalid('official-date-outside-term', { day }, 'officialDate');
}
