import type { Role } from '../access/standing';
import { concludingOver, isRecused, presidingOver, type Place } from '../documents/recused';

/*
 * Who is meant by a name, as SQL that yields `person_id`. Each reads the one row `f`: the fact (actor_id, data), its
 * committee and document, the document's current round, and today in the committee's time zone.
 */
const current = (row: string): string =>
  `${row}.from_date <= f.today and (${row}.to_date is null or ${row}.to_date >= f.today)`;

const holdsIn = (committee: string, roles: readonly Role[]): string =>
  `m.committee_id = ${committee} and m.role in (${roles.map((role) => `'${role}'`).join(', ')})
   and m.suspended_through < f.today and ${current('m')}`;

/** Whether the membership row `m` is one of these roles of the fact's committee, today and not suspended. */
export const holds = (...roles: Role[]): string => holdsIn('f.committee_id', roles);
/** The same in the committee that leads, or led, the round `br` of the fact's document. */
export const holdsInABody = (...roles: Role[]): string =>
  `br.document_id = f.document_id and ${holdsIn('br.body_id', roles)}`;
/** The same in the committee that leads the current one. */
export const holdsInBody = (...roles: Role[]): string =>
  `br.number = f.round_number and ${holdsInABody(...roles)}`;

/** Whether the row `om` makes somebody a member of that organisation, today. */
export const isMemberOf = (organisation: string): string =>
  `om.organisation_id = ${organisation} and ${current('om')}`;

export const ofTheFact: Place = {
  document: 'f.document_id',
  committee: 'f.committee_id',
  round: 'f',
  today: 'f.today',
};

const withRole = (...roles: Role[]): string =>
  `select m.person_id from fact f join memberships m on ${holds(...roles)}`;
/** In the document's committee, and in the one that leads the current round. */
const withRoleHere = (...roles: Role[]): string => `${withRole(...roles)}
   union all
   select m.person_id from fact f cross join rounds br join memberships m on ${holdsInBody(...roles)}`;

/** A party is a person, or an organisation and then all its members. The party's expression reads `f` and `from`. */
const personsOf = (party: string, from = ''): string =>
  `select p.id as person_id from fact f ${from} join persons p on p.id = ${party}
   union all
   select om.person_id from fact f ${from} join organisation_members om on ${isMemberOf(party)}`;

/** Every person asked in the current round, with the party as which it is asked. */
const asked = `
  select m.person_id, m.person_id as party_id from fact f cross join rounds br
    join memberships m on ${holdsInBody('chair', 'deputy', 'member')} and not ${isRecused('m.person_id', 'f.document_id')}
  union all
  select om.person_id, f.body_id from fact f join organisation_members om on ${isMemberOf('f.body_id')}
  union all
  select p.id, p.id from fact f join round_invitees i on i.round_id = f.round_id join persons p on p.id = i.party_id
  union all
  select om.person_id, i.party_id from fact f join round_invitees i on i.round_id = f.round_id
    join organisation_members om on ${isMemberOf('i.party_id')}`;

const theComment =
  "join comments c on c.document_id = f.document_id and c.id = (f.data ->> 'commentId')::uuid";

const leadAgencyDrafters = `select m.person_id from fact f join memberships m on ${holds('drafter')}
    where exists (select from organisation_members om
      where om.person_id = m.person_id and ${isMemberOf('f.lead_agency_id')})`;
const leadAgencyReaders = `${leadAgencyDrafters}
    and not (f.state = 'comments.open' and exists (select from rounds sr
      join rules_versions sv on sv.id = sr.rules_version_id
      where sr.id = f.round_id and (sv.rules -> 'sealedRounds')::boolean))`;

/** The document at the other end of the relation that the fact is about, else of every one that stands. */
const affected = `fact f join document_relations re on re.document_id = f.document_id
    and coalesce(re.id = (f.data ->> 'relationId')::uuid, re.ended_at is null)
  join documents td on td.id = re.target_document_id`;

export const audiences = {
  office: withRoleHere('office'),
  bodyMembers: withRoleHere('chair', 'deputy', 'member'),
  /** Who presides over the procedure: of a committee's round whoever was named, else the chair of the document's. */
  presiding: `select unnest(${presidingOver(ofTheFact)}) as person_id from fact f where f.document_id is not null`,
  /** Who presides over the current round, a consulted organisation's own round too. */
  concluding: `select unnest(${concludingOver(ofTheFact)}) as person_id from fact f where f.round_id is not null`,
  leadAgencyDrafters,
  /** The same, told what others say of the text: not while the rules of procedure seal the round. */
  leadAgencyReaders,
  /** The same, of an opinion on the text that no longer counts as it was entered. */
  leadAgencyOfEntry: `${leadAgencyReaders} and f.data ->> 'kind' in ('comment', 'answer') and f.data ->> 'outcome' <> 'stands'`,
  /** The office of the document that the fact's document does something to. */
  affectedOffice: `select m.person_id from ${affected} join memberships m on ${holdsIn('td.committee_id', ['office'])}`,
  /** Its lead agency: what is signed and not yet promulgated is kept from it. */
  affectedAgency: `select m.person_id from ${affected} join memberships m on ${holdsIn('td.committee_id', ['drafter'])}
    where coalesce(td.resume_to, td.state) <> 'adoption.quarantine' and exists (select from organisation_members om
      where om.person_id = m.person_id and ${isMemberOf('td.lead_agency_id')})`,
  /** Members of the body whose round it is and those invited, in person or through their organisation. */
  askedInRound: `select person_id from (${asked}) everybody`,
  /** Asked, and neither a position nor a comment came: of theirs, or of the organisation as which they are asked. */
  notResponded: `select a.person_id from (${asked}) a cross join fact f
    where not exists (select from positions p where p.round_id = f.round_id and p.superseded_at is null
            and p.by_party_id in (a.person_id, a.party_id))
      and not exists (select from comments c where c.document_id = f.document_id and c.round_id = f.round_id
            and c.withdrawn_at is null and c.by_party_id in (a.person_id, a.party_id))`,
  commentAuthor: personsOf('c.by_party_id', theComment),
  /** Whose comments have a disposition they have not answered. */
  owedAnAnswer: personsOf(
    'c.by_party_id',
    `join comments c on c.document_id = f.document_id and c.withdrawn_at is null and c.settled_at is null
     join dispositions dp on dp.comment_id = c.id and dp.superseded_at is null
      and not exists (select from answers a where a.comment_id = c.id and a.superseded_at is null)`,
  ),
  onTheRoll: `select br.person_id from fact f
    join ballot_roll br on br.document_id = f.document_id and br.ballot_id = (f.data ->> 'ballotId')::uuid`,
  /** Everybody of the organisation whose conclusion it is about. */
  consultedBody: personsOf(
    'br.body_id',
    `join conclusions q on q.document_id = f.document_id and q.id = (f.data ->> 'conclusionId')::uuid
     join rounds br on br.id = q.round_id`,
  ),
  recipients: personsOf('dr.party_id', 'join document_recipients dr on dr.document_id = f.document_id'),
  /** Those added once it was adopted. */
  recipientsAdded: personsOf(
    'ra.id::uuid',
    "cross join lateral jsonb_array_elements_text(coalesce(f.data -> 'added', '[]')) ra (id)",
  ),
  signer: `select td.signed_by as person_id from fact f join documents td on td.id = f.document_id
    where td.signed_by is not null`,
  /** Whose position or vote it is, where somebody else entered it. */
  ownerOfEntry: personsOf("coalesce(f.data ->> 'byPartyId', f.data ->> 'by')::uuid"),
  /** Who gave a mandate and who holds it. */
  mandateParties: `select (f.data ->> 'principalId')::uuid as person_id from fact f
    union all select (f.data ->> 'holderId')::uuid from fact f`,
  /** Whoever is to answer an objection: not the office where it has nobody else. */
  answerersOfEntry: `select jsonb_array_elements_text(f.data -> 'answeredBy')::uuid as person_id from fact f`,
  personConcerned: `select (f.data ->> 'personId')::uuid as person_id from fact f`,
} as const;

export type Audience = keyof typeof audiences;
