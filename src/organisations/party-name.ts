/*
 * Pieces of SQL that show a party, person or organisation, as readers see it. `party`, `at` and `day` are columns of the
 * query they stand in, or parameters.
 */

/** Organisations have no time zone of their own; the installation's committees share one calendar. */
const zone = `coalesce((select time_zone from committees order by id limit 1), 'UTC')`;

/** The day of that calendar that an instant falls on. */
export const organisationDayOf = (instant: string): string => `(${instant} at time zone ${zone})::date`;

/** The instant at which a day of that calendar begins. */
export const beginningOf = (day: string): string => `(${day}::timestamp at time zone ${zone})`;

/** What the organisation is called on a day: before its first, as on its first. */
export const organisationName = (id: string, day: string): string =>
  `(select old.name from organisation_names old where old.organisation_id = ${id}
    order by old.from_date <= ${day} desc, abs(old.from_date - ${day}) limit 1)`;

/** {id, name} with the name the party had on a day. */
export const namedOn = (
  party: string,
  day: string,
): string => `json_build_object('id', ${party}, 'name', coalesce(
  (select person.name from persons person where person.id = ${party}), ${organisationName(party, day)}))`;

/** {id, name} with the name the party had when it spoke or was spoken of: organisations keep their old names. */
export const named = (party: string, at: string): string => namedOn(party, organisationDayOf(at));

/** The same, or null where the column is. */
export const namedIfAny = (party: string, at: string): string =>
  `case when ${party} is not null then ${named(party, at)} end`;

/** RFC 3339 in UTC, for times inside a JSON object: PostgreSQL would write them in the session's own zone. */
export const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
