import { speakersFor } from '../documents/given-in-person';
import { decidingOver, fromUsualPlace } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import type { Entry } from './entries';

const isOwn = (person: string): string => `${person} = any ($3::uuid[])`;
/** The office, and where it has nobody else, whoever presides: nobody on what they entered, or what was entered for them. */
const statement = `select coalesce((select array_agg(distinct m.person_id) from memberships m
    where m.committee_id in (d.committee_id, r.body_id) and m.role = 'office' and m.suspended_through < t.today
      and t.today between m.from_date and coalesce(m.to_date, 'infinity') and not ${isOwn('m.person_id')}),
  ${decidingOver(isOwn)}) as persons ${fromUsualPlace} where d.id = $1`;

/** Who says what becomes of an objection. Empty: all who could are concerned, and the office has to name somebody. */
export async function whoAnswers(
  on: Pick<Tx, 'first' | 'query'>,
  { documentId, byPartyId, enteredBy }: Entry,
  byPersonId: string,
  now: Date,
): Promise<readonly string[]> {
  const concerned = [enteredBy, byPersonId, ...(await speakersFor(on, byPartyId, now))];
  const row = await on.first<{ persons: string[] }>(statement, [documentId, now, concerned]);
  return row?.persons ?? [];
}
