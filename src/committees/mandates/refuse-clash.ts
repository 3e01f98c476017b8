import type { Tx } from '../../platform/database/tx';
import { Invalid, Refused } from '../../platform/errors';
import type { GivenMandate } from './new-mandate';

interface Other {
  readonly principalId: string;
  readonly holderId: string;
  readonly from: string;
  readonly to: string;
}

/** Of the same committee, scope and some of the same days, between anybody these two have to do with. */
const others = `select principal_id as "principalId", holder_id as "holderId", from_date::text as "from",
    to_date::text as "to"
  from mandates where committee_id = $1 and scope = $2 and revoked_at is null
    and from_date <= $6::date and to_date >= $5::date and ($3 in (principal_id, holder_id) or principal_id = $4)`;

/**
 * A mandate is not passed on: whoever holds one gives none away, and to whoever gave theirs away none is given. So no
 * circle can close, however long.
 * @throws Refused `mandate-overlap`, Invalid `mandate-in-circle`, `mandate-passed-on`
 */
export async function refuseClash(tx: Tx, given: GivenMandate): Promise<void> {
  const { committeeId, scope, principalId, holderId, from, to } = given;
  const found = await tx.query<Other & Record<string, unknown>>(others, [
    ...[committeeId, scope, principalId, holderId, from, to],
  ]);
  if (found.some((other) => other.principalId === holderId && other.holderId === principalId)) {
    throw new Invalid('mandate-in-circle', {}, 'holderId');
  }
  const same = found.find((other) => other.principalId === principalId);
  if (same) {
    throw Refused.because('mandate-overlap', { from: same.from, to: same.to }, [same.holderId]);
  }
  if (found.length > 0) throw new Invalid('mandate-passed-on', {}, 'holderId');
}
