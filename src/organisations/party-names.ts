import type { Statement } from '../platform/database/named-statements';

export interface PartyView {
  readonly id: string;
  readonly name: string;
}

interface NameRow {
  id: string;
  name: string;
  from: string | null;
}

/** Every name that these parties ever had, newest first. For lists: a name per row in SQL costs more than the rows. */
export const namesOf = (partyIds: readonly string[]): Statement<NameRow> => ({
  text: `select id, name, null as from from persons where id = any ($1::uuid[])
    union all (select organisation_id, name, from_date::text from organisation_names
      where organisation_id = any ($1::uuid[]) order by from_date desc)`,
  values: [[...new Set(partyIds)]],
});

/** Shows a party by the name it had at an instant: organisations keep their old names. */
export function nameBook(rows: readonly NameRow[]): (partyId: string, at: Date) => PartyView {
  const names = new Map<string, NameRow[]>();
  for (const row of rows) names.set(row.id, [...(names.get(row.id) ?? []), row]);
  return (id, at) => {
    const own = names.get(id) ?? [];
    const day = own.length > 1 ? at.toISOString().slice(0, 10) : '';
    const fitting = own.length > 1 ? own.find(({ from }) => from === null || from <= day) : own[0];
    return { id, name: (fitting ?? own.at(-1))!.name };
  };
}
