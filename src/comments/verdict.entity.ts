import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from './comment.entity';

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
export type DispositionCode = (typeof dispositionCodes)[number];
export const answerChannels = ['app', 'letter', 'paper-form', 'session'] as const;
export type AnswerChannel = (typeof answerChannels)[number];
export type AnswerCode = (typeof answerCodes)[number];
export type RulingCode = (typeof rulingCodes)[number];
export type PositionValue = (typeof positionValues)[number];

/** The three sides of the disposition ledger; each keeps every wording, the current one has no `supersededAt`. */
abstract class Verdict {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') commentId: string;
  @Column('integer') revision: number;
  @Column('text') reason: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}

@Entity('dispositions')
export class Disposition extends Verdict {
  @Column('text') code: DispositionCode;
  @Column('uuid', { array: true }) clauseIds: string[];
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
}

@Entity('answers')
export class Answer extends Verdict {
  @Column('uuid') dispositionId: string;
  @Column('text') code: AnswerCode;
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
  @Column('text') channel: AnswerChannel;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('uuid', { nullable: true }) mandateId: string | null;
}

@Entity('rulings')
export class Ruling extends Verdict {
  @Column('text') code: RulingCode;
  @Column('text', { nullable: true }) wording: string | null;
  @Column('uuid') byPersonId: string;
  /** In whose place, by a mandate. */
  @Column('uuid', { nullable: true }) onBehalfOf: string | null;
}

@Entity('positions')
export class Position {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') roundId: string;
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
  @Column('text') channel: Channel;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('uuid', { nullable: true }) mandateId: string | null;
  @Column('text') value: PositionValue;
  @Column('text') body: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
