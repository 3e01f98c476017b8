import type { Named } from '../api/types';

export const voteChoices = ['for', 'against', 'other', 'abstain'] as const;
export const voteChannels = ['session', 'letter', 'paper-form'] as const;
export type VoteChoice = (typeof voteChoices)[number];

export interface VoteView {
  readonly by: Named;
  /** null on parts of the text. */
  readonly choice: VoteChoice | null;
  readonly body: string;
  readonly etag: string;
}
export interface BallotView {
  readonly id: string;
  readonly subject: 'whole' | 'clauses' | 'alternatives';
  readonly secrecy: 'open' | 'secret';
  readonly medium: 'app' | 'paper';
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly sentence: string | null;
  }[];
  readonly roundNumber: number;
  readonly versionN: number;
  readonly points: readonly string[];
  readonly openedAt: string;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: 'passed' | 'failed' | 'no-quorum' | 'no-decision' | 'counted' | 'called-off' | null;
  readonly calledOff: { readonly by: Named; readonly reason: string } | null;
  readonly roll: readonly (Named & { readonly voted: boolean })[];
  readonly votes: readonly VoteView[];
  readonly agrees: boolean | null;
  readonly sentence: string;
}
