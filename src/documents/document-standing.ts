import type { Actor } from '../access/actor';
import type { DocumentStanding, Role } from '../access/standing';
import type { DocumentPermission } from '../access/permission-map';
import { requireOnDocument } from '../access/require';
import type { Rules } from '../committees/rules/rules.schema';
import { lockDocument } from '../platform/database/document-lock';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';
import type { DocumentState } from '../workflow/facts';
import type { BodyKind } from './round.entity';
import { concludingOver, isRecused, presidingOver } from './recused';
import { isMyParty } from './visibility';

export interface CurrentRound {
  readonly id: string;
  readonly number: number;
  readonly versionN: number;
  /** Which body leads it; a committee need not be the document's own. */
  readonly bodyKind: BodyKind;
  readonly bodyId: string;
  readonly presidingPersonId: string;
  readonly rulesVersionId: string;
  readonly dueAt: Date;
  /** The office may not close it sooner; null = the rules ask for no time. */
  readonly minimumUntil: Date | null;
  readonly closedAt: Date | null;
}

/** A document as commands see it under its lock. */
export interface OpenDocument {
  readonly id: string;
  readonly committeeId: string;
  readonly typeId: string;
  readonly leadAgencyId: string;
  readonly state: DocumentState;
  readonly stateSince: Date;
  readonly resumeTo: DocumentState | null;
  readonly revision: number;
  readonly latestVersion: number;
  readonly shownVersion: number;
  readonly dueAt: Date | null;
  readonly parkedAt: Date | null;
  readonly timeZone: string;
  /** Today in the committee's time zone, YYYY-MM-DD. */
  readonly today: string;
  readonly round: CurrentRound | null;
  /** Who presides over the procedure today, and who over the current round; nobody where a recusal left a gap. */
  readonly presiding: readonly string[];
  readonly concluding: readonly string[];
  readonly standing: DocumentStanding;
}

interface Row {
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
  presiding: string[];
  concluding: string[];
  recused: boolean;
  /** Among the further columns where acts are decided. */
  rulesVersion?: { rules: Pick<Rules, 'extendedBy'> };
}

/** The document $3 as person $1 sees it at $2; `more` are further columns over `d`, its round `r` and the day `t.today`. */
export const documentStatement = (more = ''): string => `
  select d.id, d.committee_id, d.type_id, d.lead_agency_id, d.state, d.state_since, d.resume_to, d.revision,
    d.round_number, d.latest_version, d.shown_version, d.due_at, d.parked_at, d.concluded_at, c.time_zone,
    t.today::text, r.id as round_id, r.version_n as round_version, r.body_kind, r.body_id,
    r.presiding_person_id, r.rules_version_id, r.due_at as round_due_at, r.minimum_until, r.closed_at as round_closed_at,
    array(select m.role from memberships m where m.committee_id = d.committee_id and m.person_id = $1
      and m.suspended_at is null and t.today between m.from_date and coalesce(m.to_date, 'infinity')) as roles,
    (select json_agg(json_build_array(m.role, br.id = r.id)) from rounds br
      join memberships m on m.committee_id = br.body_id and m.person_id = $1 and m.suspended_at is null
        and t.today between m.from_date and coalesce(m.to_date, 'infinity')
      where br.document_id = d.id and br.body_id <> d.committee_id) as climbed,
    ${isMyParty('d.lead_agency_id')} as lead,
    exists (select from document_agencies da where da.document_id = d.id
      and ${isMyParty('da.organisation_id')}) as coordinating,
    exists (select from round_invitees ri where ri.document_id = d.id and ${isMyParty('ri.party_id')})
      or exists (select from rounds br where br.document_id = d.id and ${isMyParty('br.body_id')}) as invited,
    exists (select from round_invitees ri where ri.round_id = r.id and ${isMyParty('ri.party_id')})
      or coalesce(${isMyParty('r.body_id')}, false) as invited_now,
    d.state = 'adopted' and exists (select from document_recipients dr where dr.document_id = d.id
      and ${isMyParty('dr.party_id')}) as recipient,
    ${presidingOver()} as presiding, ${concludingOver()} as concluding,
    ${isRecused('$1')} as recused${more}
  from documents d
  join committees c on c.id = d.committee_id
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as today) t
  cross join lateral (select array(select om.organisation_id from organisation_members om where om.person_id = $1
      and t.today between om.from_date and coalesce(om.to_date, 'infinity')) || $1::uuid as parties) ours
  left join rounds r on r.document_id = d.id and r.number = d.round_number
  where d.id = $3`;
const statement = documentStatement();

/**
 * Locks a document, reads what the actor is to it, and checks the permission: how every command on a document begins.
 * @throws NotFound, Forbidden
 */
export async function openDocument(
  tx: Tx,
  actor: Actor,
  documentId: string,
  mode: 'shared' | 'exclusive',
  permission: DocumentPermission,
): Promise<OpenDocument> {
  const [document] = await openDocumentWith(tx, actor, documentId, mode, permission, statement);
  return document;
}

/** The same, and with it the further columns of a `documentStatement`. */
export async function openDocumentWith<More>(
  tx: Tx,
  actor: Actor,
  documentId: string,
  mode: 'shared' | 'exclusive',
  permission: DocumentPermission,
  text: string,
): Promise<[OpenDocument, More]> {
  // Sent together, done in this order: the reading sees what was committed before the lock was granted.
  const [, read] = await tx.together<[void, [OpenDocument, More]]>(() => [
    lockDocument(tx, documentId, mode),
    readDocumentWith<More>(tx, actor, documentId, tx.now, text),
  ]);
  requireOnDocument(read[0].standing, permission);
  return read;
}

/** The same without lock or permission; for reads that need the standing itself. */
export async function readDocument(
  on: { first: Tx['first'] },
  actor: Actor,
  documentId: string,
  now: Date,
): Promise<OpenDocument> {
  return (await readDocumentWith(on, actor, documentId, now, statement))[0];
}

export async function readDocumentWith<More>(
  on: { first: Tx['first'] },
  actor: Actor,
  documentId: string,
  now: Date,
  text: string,
): Promise<[OpenDocument, More]> {
  const row = await on.first<Row & More>(text, [actor.personId, now, documentId]);
  if (!row) throw new NotFound();
  const round: CurrentRound | null = row.round_id
    ? {
        id: row.round_id,
        number: row.round_number,
        versionN: row.round_version,
        bodyKind: row.body_kind,
        bodyId: row.body_id,
        presidingPersonId: row.presiding_person_id,
        rulesVersionId: row.rules_version_id,
        dueAt: row.round_due_at,
        minimumUntil: row.minimum_until,
        closedAt: row.round_closed_at,
      }
    : null;
  const document: OpenDocument = {
    id: row.id,
    committeeId: row.committee_id,
    typeId: row.type_id,
    leadAgencyId: row.lead_agency_id,
    state: row.state,
    stateSince: row.state_since,
    resumeTo: row.resume_to,
    revision: row.revision,
    latestVersion: row.latest_version,
    shownVersion: row.shown_version,
    dueAt: row.due_at,
    parkedAt: row.parked_at,
    timeZone: row.time_zone,
    today: row.today,
    round,
    presiding: row.presiding,
    concluding: row.concluding,
    standing: standingOf(row, actor, round),
  };
  return [document, row];
}

function standingOf(row: Row, actor: Actor, round: CurrentRound | null): DocumentStanding {
  const roles = new Set(row.roles);
  const climbed = row.climbed ?? [];
  const isAmong = (persons: readonly string[]) => actor.personId !== null && persons.includes(actor.personId);
  return {
    administrator: actor.administrator,
    system: actor.personId === null,
    roles,
    bodyRoles:
      !round || round.bodyId === row.committee_id
        ? roles
        : new Set(climbed.filter(([, now]) => now).map(([role]) => role)),
    climbedRoles: new Set(climbed.map(([role]) => role)),
    agency: row.lead ? 'lead' : row.coordinating ? 'coordinating' : null,
    invited: row.invited,
    invitedNow: row.invited_now,
    // A consulted organisation leads its own discussion; over the procedure the committee's chair presides.
    presiding: isAmong(row.presiding),
    concluding: isAmong(row.concluding),
    mightPreside: roles.has('chair') || isAmong(round ? [round.presidingPersonId] : []),
    recused: row.recused,
    extendedBy: row.rulesVersion?.rules.extendedBy ?? [],
    recipient: row.recipient,
    opened: row.round_number > 0,
    concluded: row.concluded_at !== null,
    phase: row.state === 'adoption.quarantine' ? 'quarantine' : row.state === 'adopted' ? 'adopted' : 'other',
  };
}
