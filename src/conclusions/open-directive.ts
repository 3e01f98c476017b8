import type { Actor } from '../access/actor';
import type { DocumentPermission } from '../access/permission-map';
import { seesEverything } from '../access/predicates';
import type { OpenDocument } from '../documents/document-standing';
import { openDocumentOfPart } from '../documents/open-part';
import { organisationDay } from '../documents/visibility';
import type { Tx } from '../platform/database/tx';
import { NotFound, Refused } from '../platform/errors';
import { isFinal } from '../workflow/facts';
import type { DirectiveKind, ResponseOutcome, Strength, VerificationCode } from './directive.entity';

interface CurrentResponse {
  readonly id: string;
  readonly revision: number;
  readonly outcome: ResponseOutcome;
  readonly body: string;
  readonly clauseIds: readonly string[];
  readonly enteredBy: string;
}
export interface CurrentVerification {
  readonly id: string;
  readonly revision: number;
  readonly code: VerificationCode;
  readonly body: string;
  readonly byPersonId: string;
}
interface CurrentConfirmation {
  readonly id: string;
  readonly revision: number;
  readonly confirmed: boolean;
  readonly body: string;
}

/** A directive and what currently stands about it, as commands see it with its row locked. */
export interface OpenDirective {
  readonly id: string;
  readonly kind: DirectiveKind;
  readonly strength: Strength;
  readonly liftedAt: Date | null;
  readonly lockedAt: Date | null;
  readonly response: CurrentResponse | null;
  readonly verification: CurrentVerification | null;
  readonly confirmation: CurrentConfirmation | null;
}

const documentOf = 'select document_id as "documentId" from directives where id = $1';
/** Those who do not see everything see a directive addressed to them, or that follows from their comment. */
const isOurs = `select from directives v left join comments k on k.id = v.comment_id
  where v.id = $3 and (v.addressee_id = $1 or k.by_party_id = $1
    or exists (select from organisation_members om where om.person_id = $1
      and om.organisation_id in (v.addressee_id, k.by_party_id)
      and ${organisationDay} between om.from_date and coalesce(om.to_date, 'infinity')))`;
const lock = 'select id from directives where id = $1 for no key update';

/** A statement of its own after the lock: it must see what the one who held the row before has written. */
const read = `select v.id, v.kind, v.strength, v.lifted_at as "liftedAt", v.locked_at as "lockedAt",
    (select json_build_object('id', r.id, 'revision', r.revision, 'outcome', r.outcome, 'body', r.body,
        'clauseIds', r.clause_ids, 'enteredBy', r.entered_by)
      from directive_responses r where r.directive_id = v.id and r.superseded_at is null) as response,
    (select json_build_object('id', f.id, 'revision', f.revision, 'code', f.code, 'body', f.body,
        'byPersonId', f.by_person_id)
      from directive_verifications f where f.directive_id = v.id and f.superseded_at is null) as verification,
    (select json_build_object('id', c.id, 'revision', c.revision, 'confirmed', c.confirmed, 'body', c.body)
      from directive_confirmations c where c.directive_id = v.id and c.superseded_at is null) as confirmation
  from directives v where v.id = $1`;

/**
 * Takes the document's lock, checks the permission, then takes the directive's row: the order every command keeps.
 * @throws NotFound for a directive that the actor may not see, Forbidden
 */
export async function openDirective(
  tx: Tx,
  actor: Actor,
  directiveId: string,
  permission: DocumentPermission,
): Promise<{ document: OpenDocument; directive: OpenDirective }> {
  const found = await tx.first<{ documentId: string }>(documentOf, [directiveId]);
  if (!found) throw new NotFound();
  const document = await openDocumentOfPart(
    tx,
    actor,
    found.documentId,
    'shared',
    permission,
    async ({ standing }) =>
      seesEverything(standing) || (await tx.query(isOurs, [actor.personId, tx.now, directiveId])).length > 0,
  );
  await tx.query(lock, [directiveId]);
  const directive = await tx.first<OpenDirective>(read, [directiveId]);
  return { document, directive: directive! };
}

/** @throws Refused for a directive that was lifted, or whose document is at its end. */
export function requireStanding(document: OpenDocument, directive: OpenDirective): void {
  if (isFinal(document.state)) throw Refused.because('document-closed');
  if (directive.liftedAt) throw Refused.because('directive-lifted');
}

/** Only directives on the text are answered here. @throws Refused `action-passes-to-follow-up` */
export function requireOnText(directive: OpenDirective): void {
  if (directive.kind === 'action') throw Refused.because('action-passes-to-follow-up');
}
