import type { Statement } from '../platform/database/named-statements';
import { beginningOf } from './party-name';

export interface PartyView {
  readonly id: string;
  readonly name: string;
}

interface NameRow {
  id: string;
  name: string;
  /** When its first day begins; null: a person's. */
  from: Date | null;
}

/** Every name that these parties ever had, newest first. For lists: a name per row in SQL costs more than the rows. */
export const namesOf = (partyIds: readonly string[]): Statement<NameRow> => ({
  text: `select id, name, null::timestamptz as from from persons where id = any ($1::uuid[])
    union all (select organisation_id, name, ${beginningOf('from_date')} from organisation_names
      where organisation_id = any ($1::uuid[]) order by from_date desc)`,
  values: [[...new Set(partyIds)]],
});

/** Shows a party by the name it had at an instant: organisations keep their old names. */
export function nameBook(rows: readonly NameRow[]): (partyId: string, at: Date) => PartyView {
  const names = new Map<string, NameRow[]>();
  for (const row of rows) names.set(row.id, [...(names.get(row.id) ?? []), row]);
  return (id, at) => {
    const own = names.get(id) ?? [];
    const fitting = own.find(({ from }) => from === null || from <= at);
    return { id, name: (fitting ?? own.at(-1))!.name };
  };
}
