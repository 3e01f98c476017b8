import type { AccessLevel } from '../access/access-level';
import type { Role } from '../access/standing';
import type { Rules } from '../committees/rules/rules.schema';
import type { DocumentState } from '../workflow/facts';
import { concludingOver, isRecused, presidingOver } from './recused';
import type { BodyKind } from './round.entity';
import { isInvited, isMyParty, isReaderByName, receives } from './visibility';

/** The document, its current round and what a person is to it, as one row. */
export interface DocumentRow {
  id: string;
  committee_id: string;
  type_id: string;
  lead_agency_id: string;
  state: DocumentState;
  state_since: Date;
  resume_to: DocumentState | null;
  revision: number;
  round_number: number;
  latest_version: number;
  shown_version: number;
  due_at: Date | null;
  parked_at: Date | null;
  concluded_at: Date | null;
  time_zone: string;
  today: string;
  round_id: string | null;
  round_version: number;
  body_kind: BodyKind;
  body_id: string;
  presiding_person_id: string;
  rules_version_id: string;
  round_due_at: Date;
  minimum_until: Date | null;
  round_closed_at: Date | null;
  roles: Role[];
  /** Roles in other committees that led rounds, and whether that is the current round. */
  climbed: [Role, boolean][] | null;
  lead: boolean;
  coordinating: boolean;
  invited: boolean;
  invited_now: boolean;
  recipient: boolean;
  /** Who presides over the procedure today, and who over the current round: nobody where a recusal left a gap, null where
   * it was not asked for. */
  presiding: string[] | null;
  concluding: string[] | null;
  recused: boolean;
  access_level: AccessLevel;
  signer: boolean;
  reader: boolean;
  named: boolean;
  /** Among the further columns where acts are decided. */
  rulesVersion?: { rules: Pick<Rules, 'extendedBy'> };
}

/**
 * How much is asked of what the person is to the document. `plain`: their roles in its committee, their lead agency and
 * whether they stepped aside, which settle most requests; `whole`: every tie, and who presides. The plain answer claims
 * nothing that the whole one does not: what it leaves out counts as not so.
 */
export type Depth = 'plain' | 'whole';

const inOffice = `m.suspended_through < t.today and t.today between m.from_date and coalesce(m.to_date, 'infinity')`;

const rareTies = `
    (select json_agg(json_build_array(m.role, br.id = r.id)) from rounds br
      join memberships m on m.committee_id = br.body_id and m.person_id = $1 and ${inOffice}
      where br.document_id = d.id and br.body_id <> d.committee_id) as climbed,
    exists (select from document_agencies da where da.document_id = d.id
      and ${isMyParty('da.organisation_id')}) as coordinating,
    ${isInvited(isMyParty('ri.party_id'))}
      or exists (select from rounds br where br.document_id = d.id and ${isMyParty('br.body_id')}) as invited,
    exists (select from round_invitees ri where ri.round_id = r.id and ${isMyParty('ri.party_id')})
      or coalesce(${isMyParty('r.body_id')}, false) as invited_now,
    ${receives(isMyParty('dr.party_id'))} as recipient,
    d.access_level <> 'open' and ${isReaderByName} as reader,
    d.access_level = 'internal' and (${isReaderByName} or ${isInvited('ri.party_id = $1')}
      or ${receives('dr.party_id = $1')}) as named,
    chaired.presiding, ${concludingOver(undefined, 'chaired.presiding')} as concluding`;

const noRareTies = `
    null::json as climbed, false as coordinating, false as invited, false as invited_now, false as recipient,
    false as reader, false as named, null::uuid[] as presiding, null::uuid[] as concluding`;

const presided = `cross join lateral (select ${presidingOver()} as presiding offset 0) chaired`;

/** The document $3 as person $1 sees it at $2; `more` are further columns over `d`, its round `r` and the day `t.today`. */
export const documentStatement = (depth: Depth, more = ''): string => `
  select d.id, d.committee_id, d.type_id, d.lead_agency_id, d.state, d.state_since, d.resume_to, d.revision,
    d.round_number, d.latest_version, d.shown_version, d.due_at, d.parked_at, d.concluded_at, c.time_zone,
    t.today::text, r.id as round_id, r.version_n as round_version, r.body_kind, r.body_id,
    r.presiding_person_id, r.rules_version_id, r.due_at as round_due_at, r.minimum_until, r.closed_at as round_closed_at,
    array(select m.role from memberships m where m.committee_id = d.committee_id and m.person_id = $1
      and ${inOffice}) as roles,
    ${isMyParty('d.lead_agency_id')} as lead, d.access_level, d.signed_by is not distinct from $1 as signer,
    ${isRecused('$1')} as recused,${depth === 'whole' ? rareTies : noRareTies}${more}
  from documents d
  join committees c on c.id = d.committee_id
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as today) t
  cross join lateral (select array(select om.organisation_id from organisation_members om where om.person_id = $1
      and t.today between om.from_date and coalesce(om.to_date, 'infinity')) || $1::uuid as parties) ours
  left join rounds r on r.document_id = d.id and r.number = d.round_number
  ${depth === 'whole' ? presided : ''}
  where d.id = $3`;

/** The same statement at each depth. */
export type Statements = Readonly<Record<Depth, string>>;
