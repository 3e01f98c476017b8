import type { MandateScope } from '../committees/rules/rules.schema';
import { awaitsRuling, isAskedAgain, isGone, isPastAnswering } from './awaits-ruling';
import { isDelegable, principalsOfMine } from './mandated';
import { answerTakenOut } from './objected';
import { ownAnswer, ownComment, ownText, ownVerified } from './own';
import { concludingOver, decidingOver, isRecused, presidingOver } from './recused';
import { among, holds, isMyParty } from './visibility';

/*
 * "Waiting on you", computed from what is outstanding and never a stored flag. For queries over
 * `readerAndDocuments` of visibility.ts. It says of one person what workflow/waiting-for.ts says of a document.
 */
/** The calendar day where a committee is. */
export const todayIn = (
  committee: string,
): string => `($2::timestamptz at time zone (select wc.time_zone from committees wc
  where wc.id = ${committee}))::date`;
const today = todayIn('d.committee_id');
const round = 'r.document_id = d.id and r.number = d.round_number';

/** Mine, or somebody's in whose place I may do it. */
const isMine = (person: string, scope: MandateScope): string =>
  `(${person} = $1 or ((d.committee_id, ${person}) in ${principalsOfMine(scope)} and ${isDelegable(scope)}))`;

const iDraft = `((${isMyParty('d.lead_agency_id')} and ${holds('drafter')})
  or exists (select from organisation_members lm where lm.organisation_id = d.lead_agency_id
    and ${today} between lm.from_date and coalesce(lm.to_date, 'infinity')
    and (d.committee_id, lm.person_id) in ${principalsOfMine('draft')} and ${isDelegable('draft')}))`;
/** The round and the day that `presidingOver` asks about. */
const here = `from (select ${today} as today) t
  left join rounds r on ${round}`;
const iConclude = `exists (select from (select unnest(${concludingOver()}) as id ${here}) p
  where ${isMine('p.id', 'preside')})`;
const presiding = (scope: MandateScope): string => `exists (select from (
  select unnest(${presidingOver()}) as id ${here}) p where ${isMine('p.id', scope)})`;
const iPreside = presiding('preside');
const iRunIt = among('office');

export const iAmAsked = `exists (select from rounds r where ${round}
  and ((r.body_id = any (mine.where_body) and not ${isRecused('$1')}) or ${isMyParty('r.body_id')}
    or exists (select from round_invitees ri where ri.round_id = r.id and ${isMyParty('ri.party_id')})))`;

/** `offset 0` keeps it a look-up in the index: the planner would else hope to meet me early among all who took a position. */
export const iResponded = `(exists (select from rounds r cross join lateral (select from positions p
    where p.round_id = r.id and ${isMyParty('p.by_party_id')} offset 0) mine_too where ${round})
  or exists (select from comments k where k.document_id = d.id and k.round_number = d.round_number
    and k.withdrawn_at is null and ${isMyParty('k.by_party_id')}))`;

const authorIsGone = isGone('k.by_party_id', { document: 'd.id', committee: 'd.committee_id', today });
const isMyComment = `(${isMyParty('k.by_party_id')} or ${isMine('k.by_party_id', 'answer')})`;
const owedAnAnswer = `k.document_id = d.id and k.withdrawn_at is null and k.settled_at is null and not ${authorIsGone}
  and exists (select from dispositions s where s.comment_id = k.id and s.superseded_at is null)
  and not exists (select from answers a where a.comment_id = k.id and a.superseded_at is null)`;
const iOweAnAnswer = `exists (select from comments k where ${owedAnAnswer} and ${isMyComment})`;

/** Only of those whose answer was taken out: no period asks anybody else. */
const iOweAnAnswerAgain = `exists (select from comments k where ${owedAnAnswer} and ${answerTakenOut('k.id')}
  and ${isMyComment})`;

const said = {
  blocking: 'k.blocking',
  disposed: 'exists (select from dispositions s where s.comment_id = k.id and s.superseded_at is null)',
  answer: '(select a.code from answers a where a.comment_id = k.id and a.superseded_at is null)',
};
/** While authors have time to answer, only what no answer can settle any more. */
const owedARuling = `k.document_id = d.id and k.settled_at is null and k.withdrawn_at is null
  and case when d.state = 'revision.confirming' and d.due_at > $2 then ${isPastAnswering(said, authorIsGone)}
    else ${awaitsRuling(said)} or ${isAskedAgain(said)} end`;
/** Mine to decide, being nobody's own to whom it would fall. */
const iDecide = (isOwn: (person: string) => string): string => `exists (select from (
  select unnest(${decidingOver(isOwn)}) as id ${here}) decider where ${isMine('decider.id', 'preside')})`;
const iOweARuling = `exists (select from comments k where ${owedARuling} and ${iDecide(ownComment())})`;

const openDirective = (condition: string): string => `exists (select from directives v
  where v.document_id = d.id and v.kind = 'text' and v.lifted_at is null and ${condition})`;
const response = 'directive_responses p on p.directive_id = v.id and p.superseded_at is null';
const unanswered = `not exists (select from (select v.id) one join ${response})`;
const unverified = (andMore = 'true'): string => `exists (select from (select v.id) one join ${response}
  where ${andMore} and not exists (select from directive_verifications f
    where f.directive_id = v.id and f.superseded_at is null))`;
/** Nobody verifies what they or their organisation answered. */
const iVerify = `(${iRunIt} and ${openDirective(unverified(`not ${ownAnswer(today)('$1')}`))})`;

const latest = `left join directive_verifications f on f.directive_id = v.id and f.superseded_at is null
  left join directive_confirmations q on q.directive_id = v.id and q.superseded_at is null`;
const verified = (condition: string): string => `exists (select from (select v.id) one
  ${latest} where ${condition})`;
const unmet = verified(
  `f.code = 'not-met' or q.confirmed = false or (f.code = 'not-followed' and v.strength = 'order')`,
);
const unconfirmed = verified(
  `q.confirmed is null and (f.code = 'met' or (f.code = 'not-followed' and v.strength = 'request'))`,
);
const iOweAConfirmation = `exists (select from directives v
  left join ${response} ${latest}
  where v.document_id = d.id and v.kind = 'text' and v.lifted_at is null and q.confirmed is null
    and (f.code = 'met' or (f.code = 'not-followed' and v.strength = 'request')) and ${iDecide(ownVerified())})`;
const iAccept = iDecide(ownText());

/** Of those on the roll who still sit in the body that votes; papers are nothing to wait for here. */
export const votesAreMissing = `exists (select from ballots b join ballot_roll l on l.ballot_id = b.id
  join rounds br on br.id = b.round_id
  join memberships vm on vm.committee_id = br.body_id and vm.person_id = l.person_id
    and vm.role in ('chair', 'deputy', 'member') and vm.suspended_through < ${today}
    and ${today} between vm.from_date and coalesce(vm.to_date, 'infinity')
  where b.document_id = d.id and b.closed_at is null and b.medium = 'app' and not l.voted)`;
/** Drafters `dm` of committees, in office on the day, with the organisations `lm` that they belong to. */
export const draftersOn = (day: string): string => `organisation_members lm
  join memberships dm on dm.person_id = lm.person_id and dm.role = 'drafter'
    and dm.suspended_through < ${day} and ${day} between dm.from_date and coalesce(dm.to_date, 'infinity')
  where ${day} between lm.from_date and coalesce(lm.to_date, 'infinity')`;
/** Where there is none, the office is waited for, to have one added. */
const somebodyDrafts = `exists (select from ${draftersOn(today)}
  and dm.committee_id = d.committee_id and lm.organisation_id = d.lead_agency_id)`;
const iHaveADrafterAdded = `(${iRunIt} and not ${somebodyDrafts})`;
/** The office opens the series, before anything can be signed or issued that has to take its number from it. */
const numberIsLacking = `not exists (select from number_series_types st join number_series s on s.id = st.series_id
  where st.committee_id = d.committee_id and st.document_type_id = d.type_id and (s.period <> 'term'
    or exists (select from committee_terms ct where ct.committee_id = s.committee_id
      and ${today} between ct.from_date and coalesce(ct.to_date, 'infinity'))))`;
const signatureLacksANumber = `((select rv.rules ->> 'numberTakenAt' from rounds r
    join rules_versions rv on rv.id = r.rules_version_id where ${round}) = 'sign' and ${numberIsLacking})`;
const issueLacksANumber = `(not exists (select from register_entries e where e.document_id = d.id
  and e.voided_at is null) and ${numberIsLacking})`;
const correctionsAreLeft = `exists (select from form_corrections f where f.document_id = d.id
  and f.version_n = d.latest_version and f.accepted is null)`;
/** Newer than what was voted on last; an earlier vote fell with the signature that was declined. */
const finalTextIsIn = `(select b.version_n < d.latest_version from ballots b
  where b.document_id = d.id and b.outcome = 'passed' order by b.id desc limit 1)`;
export const iHaveNotVoted = `exists (select from ballots b join ballot_roll l on l.ballot_id = b.id
    and ${isMine('l.person_id', 'vote')}
  where b.document_id = d.id and b.closed_at is null and b.medium = 'app' and not l.voted)`;

/** A consulted organisation is owed its written answer, whatever the document waits for besides. */
const iOweAWrittenAnswer = `(${iDraft} and exists (select from conclusions q where q.document_id = d.id
  and q.answer_due_at is not null and not exists (select from conclusion_answers a
    where a.conclusion_id = q.id and a.superseded_at is null)))`;

export const waitsForMe = `(d.state not in ('adopted', 'rejected', 'withdrawn') and ${iOweAWrittenAnswer} or case d.state
  when 'draft.editing' then ${iDraft} or ${iHaveADrafterAdded}
  when 'draft.screening' then ${iRunIt}
  when 'comments.open' then ${iAmAsked} and not ${iResponded}
  when 'conclusion.pending' then ${iConclude}
  when 'revision.editing' then ${iDraft} or ${iHaveADrafterAdded}
  when 'revision.confirming' then ${iOweAnAnswer} or ${iOweARuling}
  when 'revision.verifying' then ${iOweAnAnswerAgain} or ${iVerify} or ${iOweARuling} or ${iOweAConfirmation}
    or (${iAccept} and (${openDirective(unanswered)} or ${openDirective(unmet)}
      or not (${openDirective(unverified())} or ${openDirective(unconfirmed)}
        or exists (select from comments k where ${owedARuling}))))
  when 'adoption.voting' then ${iHaveNotVoted} or (not ${votesAreMissing} and ${iRunIt})
  when 'adoption.finalising' then case when ${finalTextIsIn} then ${iAccept} else ${iDraft} end
  when 'adoption.signing' then ${iOweAnAnswerAgain} or ${iOweARuling} or case when ${signatureLacksANumber}
    then ${iRunIt} or (${correctionsAreLeft} and ${presiding('sign')}) else ${presiding('sign')} end
  when 'adoption.quarantine' then ${iRunIt} and (d.due_at is null or d.due_at <= $2 or ${issueLacksANumber})
  when 'suspended' then ${iPreside} or ${iRunIt}
  else false end)`;
