import { ownDirective, ownVerified } from '../documents/own';
import { decidingOver } from '../documents/recused';
import { appointingOver, verifyingOver } from '../documents/who-verifies';
import type { PersonId } from '../workflow/facts';
import { byWhom, count, nobodyOwes, place, withRound, type ByWhom } from './outstanding';

/** What is outstanding of directives on the text. */
export interface DirectivesLeft {
  readonly directivesUnanswered: number;
  readonly directivesUnmet: number;
  /** Nobody verifies, confirms or lifts their own. */
  readonly directivesUnverified: ByWhom;
  readonly directivesUnconfirmed: ByWhom;
  readonly directivesOpen: ByWhom;
  /** Who puts somebody into the office, where nobody in it may verify. */
  readonly appointing: PersonId[];
}

export const noDirectives: DirectivesLeft = {
  ...{ directivesUnanswered: 0, directivesUnmet: 0, directivesUnverified: nobodyOwes },
  ...{ directivesUnconfirmed: nobodyOwes, directivesOpen: nobodyOwes, appointing: [] },
};

const unconfirmed = `q.confirmed is null and (f.code = 'met' or (f.code = 'not-followed' and v.strength = 'request'))`;
/** Lifting is asked for before a vote alone: elsewhere an open directive has its way to be closed. */
const liftable = `d.state = 'conclusion.pending' and q.confirmed is not true`;

export const directivesTables = `
bound as materialized (
  select p.id is not null as answered, f.code as verification, q.confirmed, v.strength,
    case when p.id is not null and f.code is null then ${verifyingOver(place)} end as verifiers,
    case when ${unconfirmed} then ${decidingOver(ownVerified(place.today), place, 'h.presiding')} end as confirmers,
    case when ${liftable} then ${decidingOver(ownDirective(place.today), place, 'h.presiding')} end as lifters
    from directives v left join directive_responses p on p.directive_id = v.id and p.superseded_at is null
    left join directive_verifications f on f.directive_id = v.id and f.superseded_at is null
    left join directive_confirmations q on q.directive_id = v.id and q.superseded_at is null ${withRound}
    where v.document_id = $1 and v.kind = 'text' and v.lifted_at is null),
directives_left as (
  select ${count('not answered')} as "directivesUnanswered",
    ${count(`verification = 'not-met' or confirmed = false or (verification = 'not-followed' and strength = 'order')`)}
      as "directivesUnmet" from bound)`;

export const directivesColumns = `v.*,
  ${byWhom('bound', 'verifiers', 'verifiers is not null')} as "directivesUnverified",
  ${byWhom('bound', 'confirmers', 'confirmers is not null')} as "directivesUnconfirmed",
  ${byWhom('bound', 'lifters', 'confirmed is not true')} as "directivesOpen",
  array(select a.id from d cross join unnest(${appointingOver(place)}) a (id)
    where exists (select from bound where verifiers = '{}')) as "appointing"`;
export const directivesFrom = 'directives_left v';
