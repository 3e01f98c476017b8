import type { Role } from '../access/standing';
import { organisationDayOf } from '../organisations/party-name';
import { concludingOver, presidingOver } from './recused';

/*
 * The visibility rule as SQL, for reads. A query that uses it reads `from ${readerAndDocuments}`, binds $1 = the reader's
 * person id and $2 = now, and names the documents row `d` and its committee `c`. What the reader is, is worked out once a
 * query (`mine`, `ours`). The rule itself is access/predicates.ts `maySee`; a test compares the two over every role and
 * state.
 */
const quoted = (...roles: Role[]): string => roles.map((role) => `'${role}'`).join(', ');
const committeesWhere = (...roles: Role[]): string =>
  `coalesce(array_agg(m.committee_id) filter (where m.role in (${quoted(...roles)})), '{}')`;

export const organisationDay = organisationDayOf('$2::timestamptz');

/**
 * What person $1 is at $2: `mine` the committees where its roles let it see or act, `ours` itself and the organisations it
 * belongs to.
 */
export const reader = `
  (select ${committeesWhere('office')} as where_office, ${committeesWhere('chair')} as where_chair,
     ${committeesWhere('chair', 'deputy')} as where_presider,
     ${committeesWhere('drafter')} as where_drafter, ${committeesWhere('chair', 'deputy', 'member')} as where_body,
     ${committeesWhere('office', 'auditor')} as where_audit, ${committeesWhere('office', 'appraiser')} as where_inner,
     ${committeesWhere('chair', 'deputy', 'member', 'office', 'auditor', 'appraiser')} as where_any,
     ${committeesWhere('chair', 'deputy', 'member', 'office')} as where_quarantine,
     ${committeesWhere('chair', 'deputy', 'member', 'office', 'auditor')} as where_committee
   from memberships m join committees mc on mc.id = m.committee_id
   where m.person_id = $1 and m.suspended_through < ($2::timestamptz at time zone mc.time_zone)::date and ($2::timestamptz at time zone mc.time_zone)::date
     between m.from_date and coalesce(m.to_date, 'infinity')) mine
  cross join (select array_append(array_agg(om.organisation_id), $1::uuid) as parties
   from (select ${organisationDay} as today offset 0) t join organisation_members om on om.person_id = $1
     and t.today between om.from_date and coalesce(om.to_date, 'infinity')) ours`;

export const isMyParty = (column: string): string => `${column} = any (ours.parties)`;

export const holds = (where: 'office' | 'chair' | 'drafter' | 'body' | 'audit'): string =>
  `d.committee_id = any (mine.where_${where})`;

/** Some round `br` of the document is led so; which body leads is asked last, most readers belong to the committee. */
const ledBy = (condition: string): string =>
  `exists (select from rounds br where br.document_id = d.id and ${condition})`;
const current = 'br.number = d.round_number';
/** Roles in the committee or in the body whose round it is. */
export const among = (
  where: 'office' | 'inner' | 'committee' | 'quarantine' | 'presider',
): string => `(d.committee_id = any (mine.where_${where})
  or ${ledBy(`${current} and br.body_id = any (mine.where_${where})`)})`;

/** The round and the day that recused.ts asks about. */
const isOneOf = (persons: string): string => `(select $1 = any (${persons})
  from (select ($2::timestamptz at time zone pc.time_zone)::date as today from committees pc where pc.id = d.committee_id) t
  left join rounds r on r.document_id = d.id and r.number = d.round_number)`;
/** Nobody else ever presides over a committee's round: this is asked first, the rest only of them. */
const couldPreside = among('presider');

/** The reader presides over the procedure: `presidingOver` of recused.ts. */
const presidesNow = `(${couldPreside} and ${isOneOf(presidingOver())})`;
/** A chair sees what it would preside over, recused or not. */
const isPresidingReader = `(${holds('chair')} or sight.presides)`;

const agency = `(${isMyParty('d.lead_agency_id')} or exists (select from document_agencies da
  where da.document_id = d.id and ${isMyParty('da.organisation_id')}))`;

const ties = {
  inner: `(${among('inner')} or ${agency} or ${isPresidingReader})`,
  committee: among('committee'),
  a_body: ledBy('br.body_id = any (mine.where_committee)'),
  leads: ledBy(isMyParty('br.body_id')),
};

/** The reader works on the text: sees drafts, and versions not yet shown to the committee. */
const isInnerReader = 'tied.inner';
const ofTheCommittee = 'tied.committee';
const ofABody = 'tied.a_body';

/** Consulted parties and recipients see only what they were asked about, what they said and what became of it. */
export const seesEverything = `(${ofTheCommittee} or ${isInnerReader} or ${ofABody})`;

/** `concludingOver` of recused.ts: an organisation's own round is that of one of its own, the rest is whoever presides. */
const concludesNow = `(case when ${ledBy(`${current} and br.body_kind = 'organisation'`)}
  then ${isOneOf(concludingOver(undefined, 'null::uuid[]'))} else sight.presides end)`;

/**
 * What ties the reader to the document `d`, which every query that asks `isVisible` needs beside it. It is worked out once
 * for each document, however often the rule speaks of it: `offset 0` keeps the planner from writing it out at every mention,
 * which cost more than the reading.
 */
export const tiesToDocument = `cross join lateral (select ${presidesNow} as presides offset 0) sight
  cross join lateral (select ${Object.entries(ties)
    .map(([name, tie]) => `${tie} as ${name}`)
    .join(', ')} offset 0) tied`;

export const readerAndDocuments = `${reader} cross join documents d join committees c on c.id = d.committee_id
  ${tiesToDocument}`;

/** The round with this id is one that the reader's own organisation leads: it sees all that was said and concluded there. */
export const isOurRound = (roundId: string): string =>
  `exists (select from rounds orr where orr.id = ${roundId} and ${isMyParty('orr.body_id')})`;

/** The same of the round of the document `d` that has this number. */
export const leadsRoundNumbered = (number: string): string =>
  ledBy(`br.number = ${number} and ${isMyParty('br.body_id')}`);

export const isInvited = (party: string): string => `exists (select from round_invitees ri
  where ri.document_id = d.id and ${party})`;
export const receives = (
  party: string,
): string => `(d.state = 'adopted' and exists (select from document_recipients dr
  where dr.document_id = d.id and ${party}))`;
export const isReaderByName = `exists (select from document_readers rd where rd.document_id = d.id and rd.person_id = $1)`;

const isTied = `(case
  when coalesce(d.resume_to, d.state) = 'adoption.quarantine'
    then ${among('quarantine')} or d.signed_by is not distinct from $1
  else ${isInnerReader}
    or (d.round_number > 0 and (${ofTheCommittee} or ${ofABody} or tied.leads
      or ${isInvited(isMyParty('ri.party_id'))}))
    or ${receives(isMyParty('dr.party_id'))}
  end)`;

const isCleared = `(case d.access_level
  when 'open' then true
  when 'internal' then ${seesEverything} or ${isInvited('ri.party_id = $1')} or ${receives('dr.party_id = $1')}
    or ${isReaderByName} or ${concludesNow}
  else ${among('office')} or ${isPresidingReader} or ${concludesNow} or (${isMyParty('d.lead_agency_id')} and ${holds('drafter')})
    or ${isReaderByName} end)`;

export const isVisible = `(${isTied} and ${isCleared})`;

/** Asked in the round `r`, or of the organisation that leads it. */
const takesPart = `(${isMyParty('r.body_id')} or exists (select from round_invitees ri
  where ri.round_id = r.id and ${isMyParty('ri.party_id')}))`;
/** The round `r` is one the reader takes part in, or may read of. */
export const seesRound = `(${seesEverything} or ${takesPart})`;

/** Whether the version numbered so was shown to the reader: to the invitees of a round the text of their round. */
export const seesVersion = (
  n: string,
): string => `((${n} <= d.shown_version and (${ofTheCommittee} or ${ofABody})) or ${isInnerReader}
  or exists (select from rounds r where r.document_id = d.id and r.version_n = ${n} and ${takesPart})
  or (${n} = d.signed_version and ${receives(isMyParty('dr.party_id'))}))`;

/** The newest of them; 0 = none. */
export const newestVersion = `(case when ${isInnerReader} then d.latest_version when ${ofTheCommittee} or ${ofABody} then d.shown_version
  when ${receives(isMyParty('dr.party_id'))} then d.signed_version
  else (select coalesce(max(r.version_n), 0) from rounds r where r.document_id = d.id and ${takesPart}) end)`;
