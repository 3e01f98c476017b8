/*
 * Pieces of SQL that show a party, person or organisation, as readers see it. `party` and `at` are columns of the query
 * they stand in.
 */

/** {id, name} with the name the party had on the day it spoke or is spoken of: organisations keep their old names. */
export const named = (
  party: string,
  at: string,
): string => `json_build_object('id', ${party}, 'name', coalesce(
  (select person.name from persons person where person.id = ${party}),
  (select old.name from organisation_names old where old.organisation_id = ${party}
    and old.from_date <= ${at}::date order by old.from_date desc limit 1)))`;

/** RFC 3339 in UTC, for times inside a JSON object: PostgreSQL would write them in the session's own zone. */
export const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
