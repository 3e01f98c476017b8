import type { Named } from '../api/types';

export const commentKinds = ['remark', 'amendment', 'question', 'support'] as const;
export const channels = ['app', 'letter', 'paper-form', 'session', 'in-draft'] as const;
/** By which answers reach the office. */
export const answerChannels = ['session', 'letter', 'paper-form'] as const;
export const dispositionCodes = [
  'accepted',
  'accepted-in-part',
  'not-accepted',
  'noted',
  'out-of-scope',
] as const;
export const answerCodes = ['satisfied', 'maintains', 'withdraws'] as const;
export const rulingCodes = ['agency', 'author', 'other-wording'] as const;
export const positionValues = ['agree', 'agree-with-comments', 'disagree', 'no-comment'] as const;
export type CommentKind = (typeof commentKinds)[number];
export type Channel = (typeof channels)[number];
export type DispositionCode = (typeof dispositionCodes)[number];
export type AnswerCode = (typeof answerCodes)[number];
export type RulingCode = (typeof rulingCodes)[number];
export type PositionValue = (typeof positionValues)[number];

export interface Verdict<Code extends string> {
  readonly code: Code;
  readonly reason: string;
  readonly by: Named;
  readonly recordedAt: string;
  readonly etag: string;
}
/** Where it stands in the newest version the reader may see. */
export interface CommentPlace {
  readonly versionN: number;
  /** Null: nowhere. */
  readonly clauseId: string | null;
  /** Of the words quoted; null: the clause as a whole, or nowhere. */
  readonly from: number | null;
  readonly to: number | null;
  readonly how: 'exact' | 'context' | 'fuzzy' | 'clause' | 'orphan';
  readonly flagged: boolean;
  /** What it was about, where that is nowhere now. */
  readonly wording: string | null;
}
export interface CommentView {
  readonly id: string;
  readonly roundNumber: number;
  readonly versionN: number;
  /** Null: the whole text; without a quote, the clause as a whole. */
  readonly anchor: {
    readonly clauseId: string;
    readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  } | null;
  readonly place: CommentPlace | null;
  readonly kind: CommentKind;
  readonly blocking: boolean;
  readonly body: string;
  readonly proposedText: string | null;
  readonly by: Named;
  readonly enteredBy: Named;
  readonly channel: Channel;
  readonly createdAt: string;
  readonly edited: boolean;
  readonly withdrawnAt: string | null;
  readonly settledAt: string | null;
  readonly settledBy: 'answer' | 'ruling' | 'silence' | 'acceptance' | null;
  readonly disposition: (Verdict<DispositionCode> & { readonly clauseIds: readonly string[] }) | null;
  readonly answer: Verdict<AnswerCode> | null;
  readonly ruling: (Verdict<RulingCode> & { readonly wording: string | null }) | null;
  readonly replies: number;
  readonly etag: string;
}
export interface ReplyView {
  readonly id: string;
  readonly body: string;
  readonly by: Named;
  readonly createdAt: string;
}
export interface PositionView {
  readonly roundNumber: number;
  readonly by: Named;
  readonly value: PositionValue;
  readonly body: string;
  readonly channel: Channel;
  readonly recordedAt: string;
}
