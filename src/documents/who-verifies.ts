import type { Tx } from '../platform/database/tx';
import { ownAnswer } from './own';
import { fromUsualPlace, inOffice, usualPlace, type Place } from './recused';

/** Of the office, the body's own too, those to whom the answer `p` to a directive is not their own, as uuid[]. */
export const verifyingOver = (place: Place = usualPlace): string => `array(select distinct m.person_id
  from memberships m where ${inOffice('office', `any (array[${place.committee}, ${place.round}.body_id])`, place)}
    and not ${ownAnswer(place.today)('m.person_id')})`;

/** Who puts somebody into the office, where to everybody in it the answer is their own. */
export const appointingOver = (
  place: Place = usualPlace,
): string => `array(select m.person_id from memberships m
    where ${inOffice('admin', place.committee, place)}
  union select u.person_id from users u where u.administrator and u.disabled_at is null)`;

/** Who verifies the answer to a directive, who could add to them, and whether to the actor it is their own. */
interface Verifiers {
  readonly own: boolean;
  readonly verifying: string[];
  readonly appointing: string[];
}

const statement = `select ${ownAnswer()('$3::uuid')} as own, ${verifyingOver()} as verifying,
    ${appointingOver()} as appointing
  ${fromUsualPlace} join directive_responses p on p.document_id = d.id and p.directive_id = $4
    and p.superseded_at is null where d.id = $1`;

/** Of a directive that has an answer. */
export async function whoVerifies(tx: Tx, documentId: string, directiveId: string): Promise<Verifiers> {
  const values = [documentId, tx.now, tx.context.personId, directiveId];
  return (await tx.first<Verifiers & Record<string, unknown>>(statement, values))!;
}
