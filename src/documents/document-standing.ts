import type { Actor } from '../access/actor';
import type { DocumentStanding } from '../access/standing';
import type { DocumentPermission } from '../access/permission-map';
import { requireOnDocument } from '../access/require';
import { scopesFor } from '../committees/mandates/scopes';
import { lockDocument } from '../platform/database/document-lock';
import type { Tx } from '../platform/database/tx';
import { DomainError, Forbidden, NotFound } from '../platform/errors';
import type { DocumentState } from '../workflow/facts';
import {
  documentStatement,
  type Depth,
  type DocumentRow as Row,
  type Statements,
} from './document-statement';
import { actByMandate } from './mandated';
import { standingOf } from './standing-of';
import type { BodyKind } from './round.entity';

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
  readonly standing: DocumentStanding;
}

const statements: Statements = { plain: documentStatement('plain'), whole: documentStatement('whole') };

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
  depth: Depth = 'whole',
): Promise<OpenDocument> {
  const [document] = await openDocumentWith(tx, actor, documentId, mode, permission, statements[depth]);
  return document;
}

/**
 * Attempts what begins a command with what is cheap to know of the person; nobody is refused before everything was asked.
 * So it writes nothing, and takes no answer but a refusal from what a person is not.
 */
export async function plainlyFirst<Result>(attempt: (depth: Depth) => Promise<Result>): Promise<Result> {
  try {
    return await attempt('plain');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return attempt('whole');
  }
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
  if (actor.onBehalfOf === undefined) {
    requireOnDocument(read[0].standing, permission);
    return read;
  }
  return asPrincipal(tx, actor, actor.onBehalfOf, read[0], permission, text);
}

/**
 * The document as the principal sees it, for somebody who may see it and holds a mandate for what is to be done.
 * @throws NotFound, Forbidden `not-done-for-another`, `no-mandate`, `recused`
 */
async function asPrincipal<More>(
  tx: Tx,
  actor: Actor,
  principalId: string,
  document: OpenDocument,
  permission: DocumentPermission,
  text: string,
): Promise<[OpenDocument, More]> {
  requireOnDocument(document.standing, 'document.read');
  const scopes = scopesFor(permission);
  if (scopes.length === 0) throw new Forbidden('not-done-for-another');
  if (!(await actByMandate(tx, actor, document, principalId, scopes))) throw new Forbidden('no-mandate');
  const principal = { personId: principalId, administrator: false };
  const read = await readDocumentWith<More>(tx, principal, document.id, tx.now, text);
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
  return (await readDocumentWith(on, actor, documentId, now, statements.whole))[0];
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
    standing: standingOf(row, actor, round),
  };
  return [document, row];
}
