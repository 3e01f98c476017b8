import { answerTakenOut } from '../documents/objected';
import { ownAnswer, ownComment } from '../documents/own';
import { decidingOver, isRecused } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import type { PersonId } from '../workflow/facts';

/** Tenures that hold on the day `d.today`. */
const heldOn = (alias: string): string =>
  `d.today between ${alias}.from_date and coalesce(${alias}.to_date, 'infinity')`;

/** The document $1 with the committee's calendar day at $2. */
const documentToday = `select d.*, ($2::timestamptz at time zone c.time_zone)::date as today
  from documents d join committees c on c.id = d.committee_id where d.id = $1`;

/** What is outstanding of comments and directives. */
export interface Opinions {
  readonly undisposed: number;
  readonly acceptedUnchanged: number;
  readonly unanswered: number;
  readonly unansweredBy: PersonId[];
  readonly unruled: number;
  readonly maintained: number;
  /** Who may rule on them; nobody rules on their own. */
  readonly unruledBy: PersonId[];
  /** Of the unsettled those that are not unruled. */
  readonly reopened: number;
  /** Who may rule on those whose answer was taken out, where nobody else asks their authors again. */
  readonly reopenedBy: PersonId[];
  readonly unsettled: number;
  readonly directivesUnanswered: number;
  readonly directivesUnverified: number;
  readonly directivesUnmet: number;
  readonly directivesUnconfirmed: number;
  /** Who may confirm them. */
  readonly unconfirmedBy: PersonId[];
  readonly directivesOpen: number;
  /** Names of consulted organisations whose conclusions await the agency's written answer. */
  readonly unansweredBodies: string[];
}

export const noOpinions: Opinions = {
  ...{ undisposed: 0, acceptedUnchanged: 0, unanswered: 0, unansweredBy: [], unruled: 0 },
  ...{ maintained: 0, reopened: 0, reopenedBy: [], unsettled: 0, unruledBy: [], unconfirmedBy: [] },
  ...{ directivesUnanswered: 0, directivesUnverified: 0, directivesUnmet: 0 },
  ...{ directivesUnconfirmed: 0, directivesOpen: 0, unansweredBodies: [] },
};

/** A cited clause counts as changed when its wording differs between the version commented on and the newest. */
const wordingIn = (version: string): string => `(select t.wording_hash from version_clauses vc
  join clause_texts t on t.document_id = vc.document_id and t.id = vc.text_id
  where vc.document_id = d.id and vc.version_n = ${version} and vc.clause_id = cited)`;

/**
 * A person who has left the body and was not invited, in person or as one of an organisation: nobody waits for their answer,
 * it counts as silence. An organisation is never gone; it has members, or a successor that has.
 */
const isGone = (party: string): string => `(exists (select from persons p where p.id = ${party})
  and not exists (select from memberships m where m.person_id = ${party} and m.role in ('chair', 'deputy', 'member')
    and m.suspended_through < d.today and ${heldOn('m')}
    and (m.committee_id = d.committee_id
      or m.committee_id in (select br.body_id from rounds br where br.document_id = d.id)))
  and not exists (select from round_invitees i where i.document_id = d.id and i.party_id = ${party})
  and not exists (select from organisation_members om where om.person_id = ${party} and ${heldOn('om')}
    and (om.organisation_id in (select br.body_id from rounds br where br.document_id = d.id)
      or om.organisation_id in (select i.party_id from round_invitees i where i.document_id = d.id))))`;

const notGone = 'by_party_id <> all (gone.ids)';

const count = (what: string): string => `count(*) filter (where ${what})::int`;

const place = { document: 'd.id', committee: 'd.committee_id', round: 'r', today: 'd.today' };
const inRound = `cross join d left join rounds r on r.document_id = d.id and r.number = d.round_number`;
const unruled = `(answer = 'maintains' or (blocking and disposition is not null))`;
const unsettled = `blocking or disposition is null or answer is not null or ${notGone}`;
const unconfirmed = `q.confirmed is null and (f.code = 'met' or (f.code = 'not-followed' and v.strength = 'request'))`;
const directiveParts = `left join directive_responses p on p.directive_id = v.id and p.superseded_at is null
    left join directive_verifications f on f.directive_id = v.id and f.superseded_at is null
    left join directive_confirmations q on q.directive_id = v.id and q.superseded_at is null`;

const statement = `
with d as materialized (${documentToday}),
owed as materialized (
  select k.id, k.by_party_id, k.entered_by, k.blocking, s.code as disposition, a.code as answer,
      s.code in ('accepted', 'accepted-in-part') and k.kind not in ('question', 'support')
        and not exists (select from unnest(s.clause_ids) cited
          where ${wordingIn('k.version_n')} is distinct from ${wordingIn('d.latest_version')}) as unchanged
    from d join comments k on k.document_id = d.id and k.withdrawn_at is null and k.settled_at is null
    left join dispositions s on s.comment_id = k.id and s.superseded_at is null
    left join answers a on a.comment_id = k.id and a.superseded_at is null),
gone as materialized (
  select coalesce(array_agg(o.id), '{}') as ids from (select distinct by_party_id as id from owed
      where disposition is not null and answer is null) o cross join d where ${isGone('o.id')}),
comments_left as (
  select ${count('disposition is null')} as "undisposed", ${count('unchanged')} as "acceptedUnchanged",
    ${count(`disposition is not null and answer is null and ${notGone}`)} as "unanswered",
    ${count(unruled)} as "unruled",
    ${count(`answer = 'maintains' or (blocking and disposition is not null and answer is null
      and not ${notGone})`)} as "maintained",
    ${count(`(${unsettled}) and (${unruled}) is not true`)} as "reopened", ${count(unsettled)} as "unsettled"
    from owed cross join gone),
directives_left as (
  select ${count('p.id is null')} as "directivesUnanswered",
    ${count('p.id is not null and f.code is null')} as "directivesUnverified",
    ${count(`f.code = 'not-met' or q.confirmed = false or (f.code = 'not-followed' and v.strength = 'order')`)}
      as "directivesUnmet",
    ${count(unconfirmed)} as "directivesUnconfirmed",
    ${count('q.confirmed is not true')} as "directivesOpen"
    from d join directives v on v.document_id = d.id and v.kind = 'text' and v.lifted_at is null
    ${directiveParts})
select c.*, v.*, array(select distinct coalesce(om.person_id, o.by_party_id) from owed o cross join d cross join gone
    left join organisation_members om on om.organisation_id = o.by_party_id and ${heldOn('om')}
    where o.disposition is not null and o.answer is null and ${notGone}) as "unansweredBy",
  array(select distinct p.id from owed k ${inRound} cross join lateral
    unnest(${decidingOver(ownComment('d.today'), place)}) p (id) where ${unruled}) as "unruledBy",
  array(select distinct p.id from owed k ${inRound} cross join lateral
    unnest(${decidingOver(ownComment('d.today'), place)}) p (id)
    where d.state in ('revision.verifying', 'adoption.signing') and disposition is not null and answer is null
      and ${answerTakenOut('k.id')}) as "reopenedBy",
  array(select distinct o.id from directives v ${directiveParts} ${inRound} cross join lateral
    unnest(${decidingOver(ownAnswer('d.today'), place)}) o (id)
    where v.document_id = d.id and v.kind = 'text' and v.lifted_at is null and ${unconfirmed}) as "unconfirmedBy",
  array(select (select n.name from organisation_names n where n.organisation_id = r.body_id and n.from_date <= d.today
        order by n.from_date desc limit 1)
      from d join conclusions q on q.document_id = d.id and q.answer_due_at is not null
      join rounds r on r.id = q.round_id
      where not exists (select from conclusion_answers a where a.conclusion_id = q.id and a.superseded_at is null)
      order by q.id) as "unansweredBodies"
  from comments_left c cross join directives_left v`;

export async function readOpinions(
  on: { first: Tx['first'] },
  documentId: string,
  now: Date,
): Promise<Opinions> {
  return (await on.first<Opinions & Record<string, unknown>>(statement, [documentId, now])) ?? noOpinions;
}

/**
 * Persons asked in the open round, members of organisations asked among them, who gave neither position nor comment.
 * The order, which asks for nothing, keeps each question a look-up of one author in the index: at a million comments the
 * planner would else hope to meet the author early among all comments of the document.
 */
const silent = `
with d as materialized (${documentToday}),
r as materialized (select r.* from d join rounds r on r.document_id = d.id and r.number = d.round_number)
select distinct coalesce(om.person_id, asked.party_id) as id from d cross join r cross join lateral (
    select m.person_id as party_id from memberships m where m.committee_id = r.body_id
      and m.role in ('chair', 'deputy', 'member') and m.suspended_through < d.today and ${heldOn('m')}
      and not ${isRecused('m.person_id')}
    union select r.body_organisation_id where r.body_organisation_id is not null
    union select i.party_id from round_invitees i where i.round_id = r.id) asked
  left join organisation_members om on om.organisation_id = asked.party_id and ${heldOn('om')}
  where not exists (select from positions p where p.round_id = r.id and p.by_party_id = asked.party_id offset 0)
    and (select true from comments k where k.document_id = d.id and k.round_number = r.number
      and k.by_party_id = asked.party_id and k.withdrawn_at is null order by k.created_at limit 1) is null`;

export async function readSilent(
  on: { query: Tx['query'] },
  documentId: string,
  now: Date,
): Promise<PersonId[]> {
  const rows = await on.query<{ id: string }>(silent, [documentId, now]);
  return rows.map(({ id }) => id);
}
