import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { dueFact } from '../workflow/deadlines';
import type { BallotOutcome, DocumentFacts, Outstanding, PersonId } from '../workflow/facts';
import type { Rules } from '../committees/rules/rules.schema';

export interface FactsRow {
  drafters: PersonId[];
  office: PersonId[];
  chairs: PersonId[];
  rules: Rules;
  papers: string[];
  not_responded: PersonId[];
  undisposed: number;
  accepted_unchanged: number;
  unanswered: number;
  unanswered_by: PersonId[];
  unruled: number;
  unsettled: number;
  directives_unanswered: number;
  directives_unverified: number;
  directives_unmet: number;
  directives_unconfirmed: number;
  directives_open: number;
  ballot_open: boolean | null;
  ballot_outcome: BallotOutcome | null;
  ballot_points: number | null;
  ballot_version: number | null;
  not_voted: PersonId[] | null;
}

const heldOn = (alias: string): string =>
  `d.today between ${alias}.from_date and coalesce(${alias}.to_date, 'infinity')`;
const holders = (...roles: string[]): string => `array(select distinct m.person_id from memberships m
  where m.committee_id = d.committee_id and m.role in (${roles.map((role) => `'${role}'`).join(', ')})
    and m.suspended_at is null and ${heldOn('m')})`;

/** A cited clause counts as changed when its wording differs between the version commented on and the newest. */
const wordingIn = (version: string): string => `(select t.wording_hash from version_clauses vc
  join clause_texts t on t.document_id = vc.document_id and t.id = vc.text_id
  where vc.document_id = d.id and vc.version_n = ${version} and vc.clause_id = cited)`;

/** Where gates ask about comments and directives; elsewhere counting them would only cost time. */
const gatedByOpinions = `d.state in ('conclusion.pending', 'revision.editing', 'revision.confirming', 'revision.verifying')`;

/** $1 = document, $2 = now. One statement, so that an act costs few round trips. */
const statement = `
with d as materialized (select d.*, ($2::timestamptz at time zone c.time_zone)::date as today
  from documents d join committees c on c.id = d.committee_id where d.id = $1),
r as materialized (select r.* from rounds r, d where r.document_id = d.id and r.number = d.round_number),
owed as materialized (
  select k.id, k.by_party_id, k.kind, k.blocking, k.version_n, s.code as disposition, s.clause_ids, a.code as answer
    from d join comments k on k.document_id = d.id and k.withdrawn_at is null and k.settled_at is null
    left join dispositions s on s.comment_id = k.id and s.superseded_at is null
    left join answers a on a.comment_id = k.id and a.superseded_at is null
    where ${gatedByOpinions}),
told as materialized (
  select v.strength, p.id as response, f.code as verification, q.confirmed
    from d join directives v on v.document_id = d.id and v.kind = 'text' and v.lifted_at is null
    left join directive_responses p on p.directive_id = v.id and p.superseded_at is null
    left join directive_verifications f on f.directive_id = v.id and f.superseded_at is null
    left join directive_confirmations q on q.directive_id = v.id and q.superseded_at is null
    where ${gatedByOpinions}),
b as materialized (
  select b.* from d join r on true join ballots b on b.round_id = r.id and b.subject = 'whole'
   order by b.id desc limit 1)
select
  array(select distinct om.person_id from organisation_members om
    join memberships m on m.person_id = om.person_id and m.committee_id = d.committee_id and m.role = 'drafter'
      and m.suspended_at is null and ${heldOn('m')}
    where om.organisation_id = d.lead_agency_id and ${heldOn('om')}) as drafters,
  ${holders('office')} as office,
  coalesce((select array[r.presiding_person_id] from r), ${holders('chair')}) as chairs,
  (select v.rules from rules_versions v where v.committee_id = d.committee_id
    and (v.id = (select rules_version_id from r) or not exists (select from r))
    order by v.n desc limit 1) as rules,
  array(select distinct kind from papers where document_id = d.id) as papers,
  array(select distinct coalesce(om.person_id, asked.party_id) from (
      select m.person_id as party_id from memberships m where m.committee_id = d.committee_id
        and m.role in ('chair', 'deputy', 'member') and m.suspended_at is null and ${heldOn('m')}
      union select i.party_id from round_invitees i join r on i.round_id = r.id) asked
    left join organisation_members om on om.organisation_id = asked.party_id and ${heldOn('om')}
    where d.state = 'comments.open'
      and not exists (select from positions p join r on p.round_id = r.id where p.by_party_id = asked.party_id)
      and not exists (select from comments k where k.document_id = d.id and k.round_number = d.round_number
        and k.by_party_id = asked.party_id and k.withdrawn_at is null)) as not_responded,
  (select count(*)::int from owed where disposition is null) as undisposed,
  (select count(*)::int from owed where disposition in ('accepted', 'accepted-in-part')
    and kind not in ('question', 'support')
    and not exists (select from unnest(clause_ids) cited
      where ${wordingIn('owed.version_n')} is distinct from ${wordingIn('d.latest_version')})) as accepted_unchanged,
  (select count(*)::int from owed where disposition is not null and answer is null) as unanswered,
  array(select distinct coalesce(om.person_id, o.by_party_id) from owed o
    left join organisation_members om on om.organisation_id = o.by_party_id and ${heldOn('om')}
    where o.disposition is not null and o.answer is null) as unanswered_by,
  (select count(*)::int from owed where answer = 'maintains' or (blocking and disposition is not null)) as unruled,
  (select count(*)::int from owed) as unsettled,
  (select count(*)::int from told where response is null) as directives_unanswered,
  (select count(*)::int from told where response is not null and verification is null) as directives_unverified,
  (select count(*)::int from told where verification = 'not-met' or confirmed = false
    or (verification = 'not-followed' and strength = 'order')) as directives_unmet,
  (select count(*)::int from told where confirmed is null and (verification = 'met'
    or (verification = 'not-followed' and strength = 'request'))) as directives_unconfirmed,
  (select count(*)::int from told where confirmed is not true) as directives_open,
  (select closed_at is null from b) as ballot_open,
  (select outcome from b) as ballot_outcome,
  (select jsonb_array_length(points) from b) as ballot_points,
  (select version_n from b) as ballot_version,
  array(select l.person_id from b join ballot_roll l on l.ballot_id = b.id
    where b.closed_at is null and not exists (select from votes w where w.ballot_id = b.id
      and w.by_person_id = l.person_id and w.superseded_at is null)) as not_voted
from d`;

/** What stands in the tables; ask for it only after the document's lock. */
export function readFacts(
  on: { first: Tx['first'] },
  documentId: string,
  now: Date,
): Promise<FactsRow | undefined> {
  return on.first<FactsRow & Record<string, unknown>>(statement, [documentId, now]);
}

/** Everything the machine needs to know. */
export function factsFrom(row: FactsRow, document: OpenDocument, now: Date): DocumentFacts {
  const left = (count: number, who: readonly PersonId[]): Outstanding => ({
    count,
    who: count > 0 ? who : [],
  });
  const presiding = row.chairs;
  return {
    state: document.state,
    resumeTo: document.resumeTo,
    people: { drafters: row.drafters, office: row.office, presiding },
    text: {
      latest: document.latestVersion,
      discussed: document.round?.versionN ?? 0,
      voted: row.ballot_version ?? 0,
    },
    missingPapers: row.rules.requiredPapers.filter((kind) => !row.papers.includes(kind)),
    concluded: document.standing.concluded,
    notResponded: left(row.not_responded.length, row.not_responded),
    comments: {
      undisposed: left(row.undisposed, row.drafters),
      acceptedUnchanged: left(row.accepted_unchanged, row.drafters),
      unanswered: left(row.unanswered, row.unanswered_by),
      unruled: left(row.unruled, presiding),
      unsettled: left(row.unsettled, whoOwesComments(row)),
    },
    directives: {
      unanswered: left(row.directives_unanswered, row.drafters),
      unverified: left(row.directives_unverified, row.office),
      unmet: left(row.directives_unmet, presiding),
      unconfirmed: left(row.directives_unconfirmed, presiding),
      open: left(row.directives_open, row.directives_unanswered > 0 ? row.drafters : presiding),
    },
    rules: { confirmingDays: row.rules.confirmingDays, quarantineHours: row.rules.quarantineHours },
    due: dueFact(document.dueAt, now),
    ballot:
      row.ballot_open === null
        ? null
        : {
            open: row.ballot_open,
            outcome: row.ballot_outcome,
            points: row.ballot_points ?? 0,
            notVoted: left(row.not_voted?.length ?? 0, row.not_voted ?? []),
          },
  };
}

function whoOwesComments(row: FactsRow): PersonId[] {
  return [
    ...new Set([
      ...(row.undisposed > 0 ? row.drafters : []),
      ...row.unanswered_by,
      ...(row.unruled > 0 ? row.chairs : []),
    ]),
  ];
}
