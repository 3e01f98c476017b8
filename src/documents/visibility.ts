import type { Role } from '../access/standing';

/*
 * The visibility rule as SQL, for reads. A query that uses it reads `from ${readerAndDocuments}`, binds $1 = the reader's
 * person id and $2 = now, and names the documents row `d` and its committee `c`. What the reader is, is worked out once a
 * query (`mine`, `ours`). The rule itself is access/predicates.ts `maySee`; a test compares the two over every role and
 * state.
 */
const quoted = (...roles: Role[]): string => roles.map((role) => `'${role}'`).join(', ');
const committeesWhere = (...roles: Role[]): string =>
  `coalesce(array_agg(m.committee_id) filter (where m.role in (${quoted(...roles)})), '{}')`;

/** Organisations have no time zone of their own; the installation's committees share one calendar. */
export const organisationDay = `($2::timestamptz at time zone
  coalesce((select time_zone from committees order by id limit 1), 'UTC'))::date`;

/** What person $1 is at $2: `mine` the committees by what its roles let it see, `ours` itself and the organisations it
 * belongs to. */
export const reader = `
  (select ${committeesWhere('office', 'chair', 'deputy', 'appraiser')} as where_inner,
     ${committeesWhere('chair', 'deputy', 'member', 'office', 'auditor')} as where_committee
   from memberships m join committees mc on mc.id = m.committee_id
   where m.person_id = $1 and m.suspended_at is null and ($2::timestamptz at time zone mc.time_zone)::date
     between m.from_date and coalesce(m.to_date, 'infinity')) mine
  cross join (select array_append(array_agg(om.organisation_id), $1::uuid) as parties
   from (select ${organisationDay} as today offset 0) t join organisation_members om on om.person_id = $1
     and t.today between om.from_date and coalesce(om.to_date, 'infinity')) ours`;

export const readerAndDocuments = `${reader} cross join documents d join committees c on c.id = d.committee_id`;

export const isMyParty = (column: string): string => `${column} = any (ours.parties)`;

const agency = `(${isMyParty('d.lead_agency_id')} or exists (select from document_agencies da
  where da.document_id = d.id and ${isMyParty('da.organisation_id')}))`;

/** Some round `br` of the document is led so; which body leads is asked last, most readers belong to the committee. */
const ledBy = (condition: string): string =>
  `exists (select from rounds br where br.document_id = d.id and ${condition})`;
const isCurrent = 'br.number = d.round_number';

/** The reader works on the text: sees drafts, and versions not yet shown to the committee. */
export const isInnerReader = `(d.committee_id = any (mine.where_inner) or ${agency}
  or ${ledBy(`${isCurrent} and br.body_id = any (mine.where_inner)`)})`;

const ofTheCommittee = `(d.committee_id = any (mine.where_committee)
  or ${ledBy(`${isCurrent} and br.body_id = any (mine.where_committee)`)})`;
const ofABody = ledBy('br.body_id = any (mine.where_committee)');

/** Consulted parties see only what they said themselves and what became of it. */
export const seesEveryComment = `(${ofTheCommittee} or ${isInnerReader} or ${ofABody})`;

/** The round with this id is one that the reader's own organisation leads: it sees all that was said and concluded there. */
export const isOurRound = (roundId: string): string =>
  `exists (select from rounds orr where orr.id = ${roundId} and ${isMyParty('orr.body_id')})`;

export const isVisible = `(case
  when d.state = 'adoption.quarantine' then ${ofTheCommittee}
  else ${isInnerReader}
    or (d.round_number > 0 and (${ofTheCommittee} or ${ofABody} or ${ledBy(isMyParty('br.body_id'))}
      or exists (select from round_invitees ri where ri.document_id = d.id and ${isMyParty('ri.party_id')})))
    or (d.state = 'adopted' and exists (select from document_recipients dr
          where dr.document_id = d.id and ${isMyParty('dr.party_id')}))
  end)`;
