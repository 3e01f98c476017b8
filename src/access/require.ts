import { Forbidden, NotFound } from '../platform/errors';
import {
  committeePermissions,
  documentPermissions,
  type CommitteePermission,
  type DocumentPermission,
} from './permission-map';
import type { CommitteeStanding, DocumentStanding } from './standing';

/** @throws NotFound when the caller may not see the document, Forbidden when it may see but not do this. */
export function requireOnDocument(standing: DocumentStanding, permission: DocumentPermission): void {
  if (!documentPermissions['document.read'](standing)) throw new NotFound();
  if (!documentPermissions[permission](standing)) throw new Forbidden();
}

/** @throws NotFound to outsiders of the committee, Forbidden to insiders without the permission. */
export function requireInCommittee(standing: CommitteeStanding, permission: CommitteePermission): void {
  if (!committeePermissions['committee.read'](standing)) throw new NotFound();
  if (!committeePermissions[permission](standing)) throw new Forbidden();
}
