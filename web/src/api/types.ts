/** The parts of the API's answers that the page uses; the whole of them is in /api/v1/openapi.json. */
import type { Role } from '#access/standing';
import type { ActType, DocumentState } from '#workflow/facts';
import type { Reason } from './problem';

export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
export interface SetUpState {
  readonly needed: boolean;
  readonly demo: boolean;
}
export interface Me {
  readonly person: Named;
  readonly email: string;
  readonly administrator: boolean;
  readonly committees: readonly (Named & { readonly roles: readonly Role[] })[];
  readonly organisations: readonly Named[];
}
export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly from: string;
  readonly to: string | null;
  readonly suspendedAt: string | null;
}

export interface DocumentView {
  readonly id: string;
  readonly committee: Named;
  readonly type: Named & { readonly symbol: string };
  readonly title: string;
  readonly language: string;
  readonly leadAgency: Named;
  readonly state: DocumentState;
  readonly stateSince: string;
  readonly resumeTo: DocumentState | null;
  readonly dueAt: string | null;
  readonly roundNumber: number;
  readonly latestVersion: number;
  readonly number: string | null;
  readonly reviewOn: string | null;
  readonly adoptedOn: string | null;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly etag: string;
}
export interface VersionSummary {
  readonly n: number;
  readonly draftNumber: number | null;
  readonly createdAt: string;
  readonly sourceFormat: 'clauses' | 'text' | 'markdown' | 'docx';
  /** The one it was read from. */
  readonly file: { readonly name: string; readonly size: number } | null;
  /** The committee has it. */
  readonly shown: boolean;
}
export interface Clause {
  readonly clauseId: string;
  readonly parentId: string | null;
  readonly level: number;
  readonly label: string;
  readonly marker: string;
  readonly kind: string;
  readonly heading: string;
  readonly text: string;
  readonly change: 'unchanged' | 'modified' | 'moved' | 'inserted' | 'split' | 'merged' | null;
  /** It stands elsewhere than before, whatever became of its wording. */
  readonly moved: boolean | null;
  /** False where little but the place says that it is the same clause. */
  readonly sure: boolean | null;
  /** Clauses of the version before that its wording comes from. */
  readonly origins: readonly { readonly clauseId: string; readonly similarity: number }[];
}
export interface Version extends VersionSummary {
  readonly clauses: readonly Clause[];
}
export interface Round {
  readonly number: number;
  readonly versionN: number;
  readonly body: Named & { readonly kind: 'committee' | 'organisation' };
  readonly presiding: Named;
  readonly dueAt: string;
  readonly closedAt: string | null;
  readonly invitees: readonly Named[];
}

export interface Answer {
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}
export interface ActOffer extends Answer {
  readonly type: ActType;
  readonly variants: readonly (Answer & { readonly variant: string })[];
}
export interface Actions {
  readonly state: DocumentState;
  readonly since: string;
  readonly actions: readonly ActOffer[];
  readonly waitingFor: readonly Reason[];
}

/** A paper of the dossier. */
export interface Paper {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}
