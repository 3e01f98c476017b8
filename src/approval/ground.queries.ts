import type { Rules } from '../committees/rules/rules.schema';
import type { Tx } from '../platform/database/tx';
import type { BallotOutcome, PersonId } from '../workflow/facts';

/** What every decision may need: who is who, under which rules, with which papers, and how the ballot stands. */
export interface Ground {
  readonly drafters: PersonId[];
  readonly office: PersonId[];
  readonly presiding: PersonId[];
  readonly rules: Rules;
  readonly papers: string[];
  readonly ballot: {
    readonly open: boolean;
    readonly outcome: BallotOutcome | null;
    readonly points: number;
    readonly version: number;
    readonly notVoted: PersonId[];
  } | null;
}

/** Tenures that hold on the day `d.today`. */
export const heldOn = (alias: string): string =>
  `d.today between ${alias}.from_date and coalesce(${alias}.to_date, 'infinity')`;

/** The document $1 with the committee's calendar day at $2. */
export const documentToday = `select d.*, ($2::timestamptz at time zone c.time_zone)::date as today
  from documents d join committees c on c.id = d.committee_id where d.id = $1`;

/** Committee members once, told apart by role; the round's own ballot, the latest on the whole text. */
const statement = `
with d as materialized (${documentToday}),
members as materialized (
  select m.person_id, m.role from d join memberships m on m.committee_id = d.committee_id
   where m.role in ('office', 'chair', 'drafter') and m.suspended_at is null and ${heldOn('m')})
select
  array(select distinct om.person_id from organisation_members om join members m using (person_id)
    where om.organisation_id = d.lead_agency_id and m.role = 'drafter' and ${heldOn('om')}) as drafters,
  array(select distinct person_id from members where role = 'office') as office,
  case when r.id is not null then array[r.presiding_person_id]
    else array(select distinct person_id from members where role = 'chair') end as presiding,
  (select v.rules from rules_versions v where v.committee_id = d.committee_id
    and (r.id is null or v.id = r.rules_version_id) order by v.n desc limit 1) as rules,
  array(select distinct kind from papers where document_id = d.id) as papers,
  (select json_build_object('open', b.closed_at is null, 'outcome', b.outcome,
      'points', jsonb_array_length(b.points), 'version', b.version_n,
      'notVoted', array(select l.person_id from ballot_roll l where l.ballot_id = b.id and b.closed_at is null
        and not exists (select from votes w where w.ballot_id = b.id and w.by_person_id = l.person_id
          and w.superseded_at is null)))
    from ballots b where b.document_id = d.id and b.round_id = r.id and b.subject = 'whole'
    order by b.id desc limit 1) as ballot
from d left join rounds r on r.document_id = d.id and r.number = d.round_number`;

export function readGround(
  on: { first: Tx['first'] },
  documentId: string,
  now: Date,
): Promise<Ground | undefined> {
  return on.first<Ground & Record<string, unknown>>(statement, [documentId, now]);
}
