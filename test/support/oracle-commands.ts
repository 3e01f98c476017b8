import type { ActType, BallotMode, Outcome } from '../../src/workflow/facts';
import type {
  AnswerCode,
  DispositionCode,
  ModelComment,
  PaperCount,
  RulingCode,
  Verified,
} from './oracle-model';

/* What anybody may try on a document, and how it may be refused. */

export interface NewDirectiveWish {
  readonly kind: 'text' | 'action';
  readonly strength: 'order' | 'request';
}

export interface ActCommand {
  readonly kind: 'act';
  readonly type: ActType;
  readonly outcome?: Outcome;
  readonly next?: 'vote' | 'comments';
  readonly directives?: readonly NewDirectiveWish[];
  /** Milliseconds since 1970. */
  readonly dueAt?: number;
  readonly presiding?: string;
  /** Another committee that is to lead the round, or a consulted organisation. */
  readonly body?: string;
  readonly invitees?: readonly string[];
  /** What the office ticked; left out, everything. */
  readonly screening?: readonly string[];
  readonly points?: number;
  readonly closesAt?: number;
  readonly mode?: BallotMode;
  readonly secret?: boolean;
  readonly paper?: boolean;
  readonly onClause?: boolean;
  readonly commentIds?: readonly string[];
  readonly directiveIds?: readonly string[];
}

export type Move =
  | ActCommand
  | { readonly kind: 'version'; readonly wordings: readonly string[] }
  | { readonly kind: 'paper'; readonly paper: string }
  | {
      readonly kind: 'comment';
      readonly about: ModelComment['kind'];
      readonly blocking: boolean;
      readonly clause: number | null;
      /** Said for this organisation of one's own, or entered by the office for this party. */
      readonly author?: string;
    }
  | { readonly kind: 'withdraw-comment'; readonly commentId: string }
  | { readonly kind: 'position'; readonly value: 'agree' | 'no-comment' }
  | {
      readonly kind: 'dispose';
      readonly commentId: string;
      readonly code: DispositionCode;
      readonly clauses: readonly number[];
    }
  | { readonly kind: 'answer'; readonly commentId: string; readonly code: AnswerCode }
  | { readonly kind: 'rule'; readonly commentId: string; readonly code: RulingCode }
  | { readonly kind: 'respond'; readonly directiveId: string; readonly outcome: 'done' | 'not-followed' }
  | { readonly kind: 'verify'; readonly directiveId: string; readonly code: Verified }
  | { readonly kind: 'confirm'; readonly directiveId: string; readonly confirmed: boolean }
  | { readonly kind: 'lift'; readonly directiveId: string }
  | { readonly kind: 'tick'; readonly point: number; readonly clauses: readonly number[] }
  | { readonly kind: 'propose'; readonly clause: number }
  | { readonly kind: 'decide'; readonly correctionId: string; readonly accepted: boolean }
  | { readonly kind: 'vote'; readonly choice: 'for' | 'against' | 'abstain'; readonly reasoned: boolean }
  | { readonly kind: 'call-off' }
  | { readonly kind: 'count'; readonly counted: PaperCount }
  | { readonly kind: 'answer-consultation'; readonly conclusionId: string; readonly text: string }
  | { readonly kind: 'deliver'; readonly told: readonly string[]; readonly at: number }
  /** Without a person, one's own; the office enters another's from a paper. */
  | { readonly kind: 'recuse'; readonly person?: string; readonly deputy?: string; readonly paper?: string }
  | { readonly kind: 'end-recusal'; readonly person?: string }
  | { readonly kind: 'name-deputy'; readonly person?: string; readonly deputy: string }
  | { readonly kind: 'name-presider'; readonly person: string };

/** Somebody's move on a document; `ifMatch` is the revision they saw, of the document or of what they replace. */
export type Command = Move & { readonly by: string; readonly ifMatch?: number | undefined };

/** What stands in the way: a status it may be answered with, and what a helpful person would look at. */
export interface Obstacle {
  readonly status: number;
  readonly code: string;
  readonly ids?: readonly string[];
}
