import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VoteChoice } from '../workflow/tally';

export const voteChoices = ['for', 'against', 'other', 'abstain'] as const satisfies readonly VoteChoice[];
/** How a vote reached us; anything but `app` was entered by the office for the member. */
export const voteChannels = ['app', 'letter', 'paper-form', 'session', 'in-draft'] as const;
export type VoteChannel = (typeof voteChannels)[number];

/** A choice by the key of the part; `whole` for the whole text, `abstain` for none of the alternatives. */
export type Answers = Readonly<Record<string, VoteChoice>>;

/** One vote in an open ballot. A secret one has no such rows. */
@Entity('votes')
export class Vote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') ballotId: string;
  @Column('uuid') byPersonId: string;
  @Column('uuid') enteredBy: string;
  @Column('text') channel: VoteChannel;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('uuid', { nullable: true }) mandateId: string | null;
  @Column('integer') revision: number;
  @Column('text', { nullable: true }) choice: VoteChoice | null;
  @Column('jsonb', { nullable: true }) answers: Answers | null;
  @Column('text') body: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
