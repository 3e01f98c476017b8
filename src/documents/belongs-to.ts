import type { Tx } from '../platform/database/tx';
import { organisationDay } from './visibility';

const statement = `select from organisation_members where person_id = $1 and organisation_id = $3
  and ${organisationDay} between from_date and coalesce(to_date, 'infinity')`;

/** Whether the person belongs to the organisation today, and so may act for it. */
export async function belongsTo(tx: Tx, personId: string | null, organisationId: string): Promise<boolean> {
  return (await tx.query(statement, [personId, tx.now, organisationId])).length > 0;
}
