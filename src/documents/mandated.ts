import type { Actor } from '../access/actor';
import { fitFor } from '../committees/mandates/scopes';
import { isInForce, mandateFor } from '../committees/mandates/standing-mandate';
import type { MandateScope } from '../committees/rules/rules.schema';
import type { Tx } from '../platform/database/tx';
import { Forbidden } from '../platform/errors';
import type { DocumentStanding } from '../access/standing';

/*
 * What the holder of a mandate does in another's place. The request says for whom: asked of everybody, it would cost
 * those who act for themselves.
 */

/** What of a document matters here. */
interface OnDocument {
  readonly committeeId: string;
  readonly today: string;
  readonly round: { readonly bodyKind: 'committee' | 'organisation'; readonly bodyId: string } | null;
  readonly standing: DocumentStanding;
}

/** Finds the mandate and holds it, so that the ledger bears both names. Undefined where there is none in force. */
export async function actByMandate(
  tx: Tx,
  actor: Actor,
  document: OnDocument,
  principalId: string,
  scopes: readonly MandateScope[],
): Promise<string | undefined> {
  if (actor.personId === null || scopes.length === 0) return undefined;
  const { committeeId, round, today } = document;
  const mandateId = await mandateFor(tx, {
    ...{ holderId: actor.personId, principalId, scopes, today },
    committeeIds: round?.bodyKind === 'committee' ? [committeeId, round.bodyId] : [committeeId],
  });
  if (mandateId === undefined) return undefined;
  // Whoever stepped aside does not come back through somebody else's seat.
  if (document.standing.recused) throw new Forbidden('recused');
  tx.actFor({ personId: principalId, mandateId });
  return mandateId;
}

const roles = (scope: MandateScope): string => fitFor[scope].principal.map((role) => `'${role}'`).join(', ');

/** Mandates that person $1 holds at $2, as committee and principal; the principal still has what was given. */
export const principalsOfMine = (scope: MandateScope): string => `(select md.committee_id, md.principal_id
  from mandates md join committees mc on mc.id = md.committee_id
  cross join lateral (select ($2::timestamptz at time zone mc.time_zone)::date as today) mt
  where md.holder_id = $1 and md.scope = '${scope}' and ${isInForce('mt.today')}
    and exists (select from memberships pm where pm.committee_id = md.committee_id
      and pm.person_id = md.principal_id and pm.role in (${roles(scope)}) and pm.suspended_through < mt.today
      and mt.today between pm.from_date and coalesce(pm.to_date, 'infinity')))`;
