import type { Role } from '../access/standing';

/*
 * The visibility rule as SQL, for reads. Every query that uses it binds $1 = the reader's person id and $2 = now, and
 * names the documents row `d`. The lists are uncorrelated, so PostgreSQL computes each once per query. The rule itself
 * is access/predicates.ts `maySee`; a test compares the two over every role and state.
 */
const quoted = (roles: readonly Role[]): string => roles.map((role) => `'${role}'`).join(', ');

const committeesWhereI = (roles: readonly Role[]): string =>
  `any (array(select m.committee_id from memberships m join committees mc on mc.id = m.committee_id
     where m.person_id = $1 and m.role in (${quoted(roles)}) and m.suspended_at is null
       and m.from_date <= ($2::timestamptz at time zone mc.time_zone)::date
       and (m.to_date is null or m.to_date >= ($2::timestamptz at time zone mc.time_zone)::date)))`;

/** Organisations have no time zone of their own; the installation's committees share one calendar. */
export const organisationDay = `(select ($2::timestamptz at time zone
  coalesce((select time_zone from committees order by id limit 1), 'UTC'))::date)`;

export const myOrganisations = `any (array(select om.organisation_id from organisation_members om
  where om.person_id = $1 and om.from_date <= ${organisationDay}
    and (om.to_date is null or om.to_date >= ${organisationDay})))`;

export const isMyParty = (column: string): string => `(${column} = $1 or ${column} = ${myOrganisations})`;

const agency = `(d.lead_agency_id = ${myOrganisations} or exists (select from document_agencies da
  where da.document_id = d.id and da.organisation_id = ${myOrganisations}))`;

/** The reader works on the text: sees drafts, and versions not yet shown to the committee. */
export const isInnerReader = `(d.committee_id = ${committeesWhereI(['office', 'chair', 'deputy', 'appraiser'])}
  or ${agency})`;

const ofTheCommittee = `d.committee_id = ${committeesWhereI(['chair', 'deputy', 'member', 'office', 'auditor'])}`;

export const isVisible = `(case
  when d.state = 'adoption.quarantine' then ${ofTheCommittee}
  else ${isInnerReader}
    or (d.round_number > 0 and (${ofTheCommittee} or exists (select from round_invitees ri
          where ri.document_id = d.id and ${isMyParty('ri.party_id')})))
    or (d.state = 'adopted' and exists (select from document_recipients dr
          where dr.document_id = d.id and ${isMyParty('dr.party_id')}))
  end)`;

/** Consulted parties see only what they said themselves and what became of it. */
export const seesEveryComment = `(${isInnerReader} or ${ofTheCommittee})`;
