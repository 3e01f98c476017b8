import { presidingOver, type Place } from '../documents/recused';
import type { Outstanding, PersonId } from '../workflow/facts';

/*
 * How a statement counts what is outstanding on the document $1 at $2 and says who may clear it: over the common tables
 * `d`, the document with its calendar day `d.today`, and `h`, who presides over it.
 */

export const place: Place = {
  ...{ document: 'd.id', committee: 'd.committee_id', round: 'r', today: 'd.today' },
};
/** Whatever asks who decides needs the round `r` beside `d`. */
export const withRound = `cross join d cross join h left join rounds r on r.document_id = d.id and r.number = d.round_number`;

/** The document $1 with the committee's calendar day at $2. */
export const documentToday = `d as materialized (
  select d.*, ($2::timestamptz at time zone c.time_zone)::date as today
    from documents d join committees c on c.id = d.committee_id where d.id = $1)`;
export const whoPresides = `h as materialized (select ${presidingOver(place)} as presiding
  from d left join rounds r on r.document_id = d.id and r.number = d.round_number)`;

export const count = (what: string): string => `count(*) filter (where ${what})::int`;

/** How many there are, who may clear one of them, and how many are left over for nobody. */
export interface ByWhom {
  readonly count: number;
  readonly who: PersonId[];
  readonly stranded: number;
}
export const nobodyOwes: ByWhom = { count: 0, who: [], stranded: 0 };

/** Of the rows of a common table whose column `deciders` says who may clear each. */
export const byWhom = (
  table: string,
  deciders: string,
  condition: string,
): string => `(select json_build_object(
    'count', count(*), 'stranded', count(*) filter (where ${deciders} = '{}'),
    'who', array(select distinct who.id from ${table} cross join unnest(${deciders}) who (id) where ${condition}))
  from ${table} where ${condition})`;

/** As a fact. `helpers` come first where nobody may clear it. */
export const outstanding = (
  { count: all, who, stranded }: ByWhom,
  helpers: readonly PersonId[],
): Outstanding => ({
  ...{ count: all, who },
  ...(stranded > 0 ? { stranded: { count: stranded, who: helpers } } : {}),
});
