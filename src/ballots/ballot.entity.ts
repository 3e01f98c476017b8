import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/standing';
import type { BallotOutcome } from '../workflow/facts';
import type { BallotCount, BallotRules, Tally, VoteChoice } from '../workflow/tally';

export const voteChoices = ['for', 'against', 'other', 'abstain'] as const satisfies readonly VoteChoice[];
/** How a vote reached us; anything but `app` was entered by the office for the member. */
export const voteChannels = ['app', 'letter', 'paper-form', 'session'] as const;
export type VoteChannel = (typeof voteChannels)[number];

/** What a decision was computed from and what came out, so that anybody can compute it again. */
export interface Arithmetic {
  readonly rulesVersionId: string;
  readonly rules: BallotRules;
  readonly inputs: BallotCount;
  readonly result: Omit<Tally, 'count' | 'rules'>;
}

@Entity('ballots')
export class Ballot {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') roundId: string;
  @Column('uuid') rulesVersionId: string;
  @Column('integer') versionN: number;
  @Column('bytea') versionHash: Buffer;
  @Column('text') subject: 'whole' | 'clauses' | 'alternatives';
  @Column('text') mode: 'session' | 'written' | 'silence';
  @Column('text') secrecy: 'open' | 'secret';
  /** What the adoption is subject to; empty for a plain adoption. */
  @Column('jsonb') points: string[];
  @Column('timestamptz') openedAt: Date;
  @Column('uuid') openedBy: string;
  @Column('date') officialDate: string;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) outcome: BallotOutcome | null;
  @Column('jsonb', { nullable: true }) arithmetic: Arithmetic | null;
  @Column('integer') revision: number;
}

/** Who may vote, frozen when the ballot opened. */
@Entity('ballot_roll')
export class BallotRollEntry {
  @PrimaryColumn('uuid') ballotId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') role: Role;
}

@Entity('votes')
export class Vote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') ballotId: string;
  @Column('uuid') byPersonId: string;
  @Column('uuid') enteredBy: string;
  @Column('text') channel: VoteChannel;
  @Column('integer') revision: number;
  @Column('text') choice: VoteChoice;
  @Column('text') body: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
