import { awaitsRuling, isAskedAgain, isGone, isPastAnswering } from '../documents/awaits-ruling';
import { ownComment } from '../documents/own';
import { decidingOver } from '../documents/recused';
import type { PersonId } from '../workflow/facts';
import { byWhom, count, nobodyOwes, place, withRound, type ByWhom } from './outstanding';

/** What is outstanding of comments. */
export interface CommentsLeft {
  readonly undisposed: number;
  readonly acceptedUnchanged: number;
  /** Of these those that were ruled for the agency. */
  readonly ruledUnchanged: number;
  readonly unanswered: number;
  readonly unansweredBy: PersonId[];
  /** Nobody rules on their own. */
  readonly unruled: ByWhom;
  readonly maintained: ByWhom;
  /** Of the unsettled those that are not unruled. */
  readonly reopened: number;
  /** Who may rule on those whose answer was taken out, where nobody else asks their authors again. */
  readonly reopenedBy: PersonId[];
  readonly unsettled: number;
}

export const noComments: CommentsLeft = {
  ...{ undisposed: 0, acceptedUnchanged: 0, ruledUnchanged: 0, unanswered: 0, unansweredBy: [] },
  ...{ unruled: nobodyOwes, maintained: nobodyOwes, reopened: 0, reopenedBy: [], unsettled: 0 },
};

const accepts = `s.superseded_at is null and s.code in ('accepted', 'accepted-in-part')`;
/** The comment `k` was accepted, and no clause that its disposition `s` cites has changed. */
const unchanged = `${accepts} and k.kind not in ('question', 'support') and k.id not in (select id from met)`;

/**
 * A cited clause counts as changed when its wording differs between the version commented on and the newest. That it is said
 * to be another clause changes no word: its old wording must stand there less often now, or its new one more often. All
 * clauses of both versions in one pass, where anything was accepted: asked clause by clause, many comments took long.
 */
const whatChanged = `
compared as materialized (select distinct k.version_n as since, d.latest_version
  from d join comments k on k.document_id = d.id join dispositions s on s.comment_id = k.id and ${accepts}
  where k.version_n < d.latest_version),
wordings as materialized (select c.since, vc.clause_id, t.wording_hash, vc.version_n > c.since as now
  from compared c cross join d cross join lateral (values (c.since), (c.latest_version)) as v (n)
  join version_clauses vc on vc.document_id = d.id and vc.version_n = v.n
  join clause_texts t on t.id = vc.text_id),
changed as materialized (select since, clause_id
  from (select *, count(*) filter (where now) over same - count(*) filter (where not now) over same as more
    from wordings window same as (partition by since, wording_hash)) w
  group by since, clause_id
  having (count(*) = 1 or count(distinct wording_hash) = 2) and bool_or(case when now then more > 0 else more < 0 end)),
met as materialized (select s.comment_id as id
  from d join comments k on k.document_id = d.id join dispositions s on s.comment_id = k.id and ${accepts}
  cross join unnest(s.clause_ids) as cited group by s.comment_id
  having bool_or((k.version_n, cited) in (select since, clause_id from changed)))`;

const notGone = 'k.by_party_id <> all (gone.ids)';
const unsettled = `(k.blocking or k.disposition is null or k.answer is not null or ${notGone})`;
const unanswered = `k.disposition is not null and k.answer is null and ${notGone}`;
const said = { blocking: 'k.blocking', disposed: 'k.disposition is not null', answer: 'k.answer' };

/**
 * A ruling for the agency settles a comment and confirms what the agency said of it: if that it accepts, the text is still
 * held to it (`docs/decisions/0038-accepted-means-changed.md`).
 */
export const commentsTables = `${whatChanged},
owed as materialized (
  select k.id, k.by_party_id, k.entered_by, k.blocking, s.code as disposition, a.code as answer, ${unchanged} as unchanged
    from d join comments k on k.document_id = d.id and k.withdrawn_at is null and k.settled_at is null
    left join dispositions s on s.comment_id = k.id and s.superseded_at is null
    left join answers a on a.comment_id = k.id and a.superseded_at is null),
ruled as materialized (
  select ${count(unchanged)} as unchanged from d
    join rulings g on g.document_id = d.id and g.superseded_at is null and g.code = 'agency'
    join comments k on k.id = g.comment_id and k.withdrawn_at is null and k.settled_by = 'ruling'
    join dispositions s on s.comment_id = k.id and s.superseded_at is null),
gone as materialized (
  select coalesce(array_agg(o.id), '{}') as ids from (select distinct by_party_id as id from owed
      where disposition is not null and answer is null) o cross join d where ${isGone('o.id', place)}),
to_rule as materialized (
  select ${awaitsRuling(said)} as unruled, ${isPastAnswering(said, `not ${notGone}`)} as maintained,
    ${decidingOver(ownComment(place.today), place, 'h.presiding')} as deciders
    from owed k cross join gone ${withRound}
    where ${awaitsRuling(said)} or ${isAskedAgain(said)}),
comments_left as (
  select ${count('k.disposition is null')} as "undisposed", ${count('k.unchanged')} as unchanged,
    ${count(unanswered)} as "unanswered",
    ${count(`${unsettled} and not ${awaitsRuling(said)}`)} as "reopened", ${count(unsettled)} as "unsettled"
    from owed k cross join gone)`;

export const commentsColumns = `c."undisposed", c.unchanged + ruled.unchanged as "acceptedUnchanged",
  ruled.unchanged as "ruledUnchanged", c."unanswered", c."reopened", c."unsettled",
  array(select distinct coalesce(om.person_id, k.by_party_id) from owed k cross join d cross join gone
    left join organisation_members om on om.organisation_id = k.by_party_id
      and d.today between om.from_date and coalesce(om.to_date, 'infinity') where ${unanswered}) as "unansweredBy",
  array(select distinct p.id from to_rule cross join unnest(deciders) p (id) where not unruled) as "reopenedBy",
  ${byWhom('to_rule', 'deciders', 'unruled')} as "unruled", ${byWhom('to_rule', 'deciders', 'maintained')} as "maintained"`;
export const commentsFrom = 'comments_left c cross join ruled';
