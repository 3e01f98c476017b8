import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/standing';
import { ballotOutcomes, type BallotMode, type BallotOutcome } from '../workflow/facts';
import type { BallotCount, BallotRules, Tally, VoteChoice } from '../workflow/tally';

export const ballotSubjects = ['whole', 'clauses', 'alternatives'] as const;
export type BallotSubject = (typeof ballotSubjects)[number];

/** How a ballot ended: as it was counted, or called off, which counts nothing and is nothing to the lifecycle. */
export const ballotEnds = [...ballotOutcomes, 'called-off'] as const;
export type BallotEnd = BallotOutcome | 'called-off';

export const ballotMedia = ['app', 'paper'] as const;
/** Where votes are cast: in the app, or on papers handed out and counted in the room. */
export type BallotMedium = (typeof ballotMedia)[number];

/** A clause voted on by itself, or one of the alternatives: its lineage id, or its place in the list from "1". */
export interface BallotPart {
  readonly key: string;
  /** As it was called when the ballot opened. */
  readonly name: string;
}
interface CountedPart extends BallotPart {
  readonly inputs: BallotCount;
  readonly result: BallotResult;
}
export type BallotResult = Omit<Tally, 'count' | 'rules'>;

/** What a decision was computed from and what came out, so that anybody can compute it again. */
export interface Arithmetic {
  readonly rulesVersionId: string;
  readonly rules: BallotRules;
  /** Of the whole text; null where parts were voted on. */
  readonly inputs: BallotCount | null;
  readonly result: BallotResult | null;
  readonly parts: CountedPart[];
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
  @Column('text') subject: BallotSubject;
  @Column('jsonb') parts: BallotPart[];
  @Column('text') mode: BallotMode;
  @Column('text') secrecy: 'open' | 'secret';
  @Column('text') medium: BallotMedium;
  /** What the adoption is subject to; empty for a plain adoption. */
  @Column('jsonb') points: string[];
  @Column('timestamptz') openedAt: Date;
  @Column('uuid') openedBy: string;
  @Column('date') officialDate: string;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) outcome: BallotEnd | null;
  @Column('uuid', { nullable: true }) calledOffBy: string | null;
  @Column('text', { nullable: true }) callOffReason: string | null;
  @Column('jsonb', { nullable: true }) arithmetic: Arithmetic | null;
  @Column('integer') revision: number;
}

/** Who may vote, frozen when the ballot opened, and who has. */
@Entity('ballot_roll')
export class BallotRollEntry {
  @PrimaryColumn('uuid') ballotId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') role: Role;
  @Column('boolean') voted: boolean;
}

/** How many chose what, by the key of the part; `whole` for the whole text. */
export type Counts = Readonly<Record<string, Readonly<Partial<Record<VoteChoice, number>>>>>;

/** The sums of a secret ballot: nothing in it, and no other row, says who added what. */
@Entity('ballot_boxes')
export class BallotBox {
  @PrimaryColumn('uuid') ballotId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('jsonb') counts: Counts;
}

/** The agency's word that a point the adoption is subject to is done, and where; every wording is kept. */
@Entity('ballot_point_ticks')
export class PointTick {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') ballotId: string;
  @Column('integer') n: number;
  @Column('integer') revision: number;
  @Column('text') body: string;
  @Column('uuid', { array: true }) clauseIds: string[];
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
