import { isMyParty, isVisible, readerAndDocuments, seesEverything } from '../visibility';

const presides = `(exists (select from rounds pr where pr.document_id = d.id and pr.number = d.round_number
    and pr.presiding_person_id = $1))`;
const holds = (role: string, when: string): string => `exists (select from memberships pm
    where pm.committee_id = d.committee_id and pm.person_id = $1 and pm.role = '${role}' and pm.suspended_through < ($2::timestamptz at time zone c.time_zone)::date
      and ($2::timestamptz at time zone c.time_zone)::date between pm.from_date and coalesce(pm.to_date, 'infinity'))
  and ${when}`;

/**
 * What a paper's level leaves of those who see its document: `open` all of them; `internal` the committee and the
 * agencies, so neither the invited nor the recipients; `confidential` the office, the presiding person (before the first
 * round the chair), who entered it, and those whose paper it is. Over a papers row, beside `isVisible`.
 */
export const levelAdmits = (paper: string): string => `(case ${paper}.access_level
  when 'open' then true
  when 'internal' then ${seesEverything}
  else (${holds('office', 'true')}) or ${presides} or (${holds('chair', 'd.round_number = 0')})
    or ${paper}.recorded_by = $1 or ${isMyParty(`${paper}.party_id`)}
  end)`;

export const readerAndPapers = `${readerAndDocuments} join papers q on q.document_id = d.id`;

/** Person $1 may see the paper `q` of the document `d` at $2. */
export const mayReadPaper = `(${isVisible} and ${levelAdmits('q')})`;

/** The paper $4 of the document $3, for who would cite it. */
export const citable = `select q.kind from ${readerAndPapers} where d.id = $3 and q.id = $4 and ${mayReadPaper}`;

/** The same for who would replace it. */
export const replaceable = `select q.kind, exists (select from papers n
    where n.document_id = q.document_id and n.replaces = q.id) as replaced
  from ${readerAndPapers} where d.id = $3 and q.id = $4 and ${mayReadPaper}`;
