import { isDrafter, runsDocument } from '../access/predicates';
import type { DocumentState } from '../workflow/facts';
import type { OpenDocument } from './document-standing';

/** What somebody would change around the text. */
export interface SettingsChange {
  readonly title: boolean;
  readonly effectiveOn: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Why not, and who could do it now. */
export interface Objection {
  readonly code: 'settings-final' | 'title-frozen' | 'settings-by-office' | 'recipients-only-added';
  readonly by: 'office' | 'drafter' | null;
}

const writing: readonly DocumentState[] = ['draft.editing', 'revision.editing', 'adoption.finalising'];
const proposing: readonly DocumentState[] = ['draft.editing', 'revision.editing'];
const voted: readonly DocumentState[] = [
  ...(['adoption.finalising', 'adoption.signing', 'adoption.quarantine', 'adopted'] as const),
];

/** The title goes with the text and its vote; the rest is the office's (docs/decisions/0041-settings-follow-the-text.md). */
export function objectionsTo(
  change: SettingsChange,
  { state, standing }: Pick<OpenDocument, 'state' | 'standing'>,
): Objection[] {
  const rest = change.effectiveOn || change.added.length + change.removed.length > 0;
  if (!change.title && !rest) return [];
  if (state === 'rejected' || state === 'withdrawn') return [{ code: 'settings-final', by: null }];
  const titled =
    (isDrafter(standing) && writing.includes(state)) ||
    (runsDocument(standing) && state === 'draft.screening');
  const settled = runsDocument(standing) || (isDrafter(standing) && proposing.includes(state));
  return [
    ...(change.title && !titled ? [{ code: 'title-frozen', by: titleBy(state) } as const] : []),
    ...(rest && !settled ? [{ code: 'settings-by-office', by: 'office' } as const] : []),
    ...(state === 'adopted' && change.effectiveOn ? [{ code: 'settings-final', by: null } as const] : []),
    ...(state === 'adopted' && change.removed.length > 0
      ? [{ code: 'recipients-only-added', by: null } as const]
      : []),
  ];
}

const titleBy = (state: DocumentState): Objection['by'] => {
  if (state === 'draft.screening') return 'office';
  return writing.includes(state) ? 'drafter' : null;
};

/** Whether the text has been voted on: then whoever signs, and the office, are told of a change. */
export const isAfterTheVote = ({ state, resumeTo }: Pick<OpenDocument, 'state' | 'resumeTo'>): boolean =>
  voted.includes(resumeTo ?? state);
