import type { OpenDocument } from '../documents/document-standing';
import { isRecused } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';

/**
 * Members of the body whose round it is, in office today less the suspended and the recused, each person once with their
 * highest role. What changes later changes no ballot: who leaves office while it is open stays in its base and can vote no
 * more (product rule "roll frozen"; docs/decisions/0016-ballots-without-a-meeting.md).
 */
export async function freezeRoll(tx: Tx, document: OpenDocument, ballotId: string): Promise<void> {
  const roll = await tx.query(
    `insert into ballot_roll (ballot_id, committee_id, document_id, person_id, role, voted)
     select distinct on (m.person_id) $1::uuid, $2::uuid, $3::uuid, m.person_id, m.role, false from memberships m
      where m.committee_id = $5 and m.role in ('chair', 'deputy', 'member') and m.suspended_through < $4::date
        and m.from_date <= $4::date and (m.to_date is null or m.to_date >= $4::date)
        and not ${isRecused('m.person_id', '$3')}
      order by m.person_id, array_position(array['chair', 'deputy', 'member'], m.role)
     returning person_id`,
    [ballotId, document.committeeId, document.id, document.today, document.round!.bodyId],
  );
  if (roll.length === 0) throw Refused.because('nobody-in-office');
}
