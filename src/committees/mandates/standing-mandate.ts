import type { Tx } from '../../platform/database/tx';
import type { MandateScope } from '../rules/rules.schema';

/**
 * The mandate `md` is in force on the day: neither revoked nor over, and its holder still sits in the committee. `today`
 * is a column or a parameter of the query.
 */
export const isInForce = (today: string): string => `md.revoked_at is null
  and ${today} between md.from_date and md.to_date
  and exists (select from memberships hm where hm.committee_id = md.committee_id and hm.person_id = md.holder_id
    and hm.role in ('chair', 'deputy', 'member', 'office', 'drafter') and hm.suspended_through < ${today}
    and ${today} between hm.from_date and coalesce(hm.to_date, 'infinity'))`;

/** Locked, so that a revocation waits for what is done by it, and what comes after the revocation finds nothing. */
const standing = `select md.id from mandates md where md.holder_id = $1 and md.principal_id = $2
  and md.scope = any ($3::text[]) and md.committee_id = any ($4::uuid[]) and ${isInForce('$5::date')}
  order by md.id limit 1 for share of md`;

interface Sought {
  readonly holderId: string;
  readonly principalId: string;
  readonly scopes: readonly MandateScope[];
  /** The document's committee, and the one that leads its round. */
  readonly committeeIds: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The id of the mandate by which the holder may act for the principal, held until the transaction ends. */
export async function mandateFor(tx: Tx, sought: Sought): Promise<string | undefined> {
  const { holderId, principalId, scopes, committeeIds, today } = sought;
  const found = await tx.first<{ id: string }>(standing, [
    ...[holderId, principalId, scopes, committeeIds, today],
  ]);
  return found?.id;
}
