import type { Actor } from '../access/actor';
import { fitFor } from '../committees/mandates/scopes';
import { isInForce, mandateFor } from '../committees/mandates/standing-mandate';
import type { MandateScope } from '../committees/rules/rules.schema';
import type { Tx } from '../platform/database/tx';
import { Forbidden } from '../platform/errors';
import type { DocumentStanding } from '../access/standing';
import type { BodyKind } from './round.entity';

/*
 * What the holder of a mandate does in another's place. The request says for whom: asked of everybody, it would cost
 * those who act for themselves.
 */

/** What of a document matters here. */
interface OnDocument {
  readonly committeeId: string;
  readonly typeId: string;
  readonly today: string;
  readonly round: {
    readonly bodyKind: BodyKind;
    readonly bodyId: string;
    readonly rulesVersionId: string;
  } | null;
  readonly standing: DocumentStanding;
}

/** The rules the document stands under: those its round pinned, before the first one those in force for its type. */
const rulesVersion = (document: { committee: string; type: string; pinned: string }): string =>
  `coalesce(${document.pinned}, (select rv.id from rules_versions rv where rv.committee_id = ${document.committee}
    and coalesce(rv.document_type_id = ${document.type}, true) order by rv.document_type_id nulls last, rv.n desc limit 1))`;
const delegable = `select rules -> 'delegable' as scopes from rules_versions
  where id = ${rulesVersion({ committee: '$1', type: '$2', pinned: '$3::uuid' })}`;

/** Finds the mandate and holds it, so that the ledger bears both names. Undefined where there is none in force. */
export async function actByMandate(
  tx: Tx,
  actor: Actor,
  document: OnDocument,
  principalId: string,
  scopes: readonly MandateScope[],
): Promise<string | undefined> {
  if (actor.personId === null || scopes.length === 0) return undefined;
  const { committeeId, typeId, round, today } = document;
  // Given under other rules, or for the committee's other documents, it is of no use here.
  const rules = await tx.first<{ scopes: MandateScope[] }>(delegable, [
    ...[committeeId, typeId, round?.rulesVersionId ?? null],
  ]);
  const allowed = scopes.filter((scope) => rules?.scopes.includes(scope));
  if (allowed.length === 0) return undefined;
  const mandateId = await mandateFor(tx, {
    ...{ holderId: actor.personId, principalId, scopes: allowed, today },
    committeeIds: round?.bodyKind === 'committee' ? [committeeId, round.bodyId] : [committeeId],
  });
  if (mandateId === undefined) return undefined;
  // Whoever stepped aside does not come back through somebody else's seat.
  if (document.standing.recused) throw new Forbidden('recused');
  tx.actFor({ personId: principalId, mandateId });
  return mandateId;
}

const roles = (scope: MandateScope): string => fitFor[scope].principal.map((role) => `'${role}'`).join(', ');

/** The rules let it be done for another, on the document `d`. */
export const isDelegable = (scope: MandateScope): string => `(select dv.rules -> 'delegable' ? '${scope}'
  from rules_versions dv where dv.id = ${rulesVersion({
    ...{ committee: 'd.committee_id', type: 'd.type_id' },
    pinned:
      '(select dr.rules_version_id from rounds dr where dr.document_id = d.id and dr.number = d.round_number)',
  })})`;

/** Mandates that person $1 holds at $2, as committee and principal; the principal still has what was given. */
export const principalsOfMine = (scope: MandateScope): string => `(select md.committee_id, md.principal_id
  from mandates md join committees mc on mc.id = md.committee_id
  cross join lateral (select ($2::timestamptz at time zone mc.time_zone)::date as today) mt
  where md.holder_id = $1 and md.scope = '${scope}' and ${isInForce('mt.today')}
    and exists (select from memberships pm where pm.committee_id = md.committee_id
      and pm.person_id = md.principal_id and pm.role in (${roles(scope)}) and pm.suspended_through < mt.today
      and mt.today between pm.from_date and coalesce(pm.to_date, 'infinity')))`;
