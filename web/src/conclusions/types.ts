import type { Outcome } from '#workflow/facts';
import type { Named } from '../api/types';

export const responseOutcomes = ['done', 'not-followed'] as const;
export const verificationCodes = ['met', 'not-met', 'not-followed'] as const;
export type ResponseOutcome = (typeof responseOutcomes)[number];
export type VerificationCode = (typeof verificationCodes)[number];

interface Step {
  readonly body: string;
  readonly by: Named;
  readonly recordedAt: string;
  readonly etag: string;
}
export interface DirectiveView {
  readonly id: string;
  readonly n: number;
  readonly kind: 'text' | 'action';
  readonly strength: 'order' | 'request';
  readonly text: string;
  readonly addressee: Named | null;
  readonly clauseIds: readonly string[];
  readonly dueOn: string | null;
  readonly criterion: string | null;
  readonly locked: boolean;
  readonly lifted: { readonly at: string; readonly by: Named; readonly reason: string } | null;
  readonly response:
    (Step & { readonly outcome: ResponseOutcome; readonly clauseIds: readonly string[] }) | null;
  readonly verification: (Step & { readonly code: VerificationCode | 'lifted' }) | null;
  readonly confirmation: (Step & { readonly confirmed: boolean }) | null;
  readonly exchanges: readonly {
    readonly id: string;
    readonly kind: 'question' | 'clarification';
    readonly body: string;
    readonly by: Named;
    readonly recordedAt: string;
  }[];
}
export interface ConclusionView {
  readonly id: string;
  readonly roundNumber: number;
  readonly outcome: Outcome;
  readonly form: string;
  readonly number: string | null;
  readonly officialDate: string;
  readonly summary: string;
  readonly items: readonly { readonly kind: string; readonly text: string }[];
  readonly issuedBy: Named;
  readonly directives: readonly DirectiveView[];
}
export interface ConclusionList {
  readonly items: readonly ConclusionView[];
  readonly byRuling: readonly DirectiveView[];
}
