import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counts } from './ballot.entity';

/** What was counted of the papers of a secret ballot in the room, and who took one; every wording is kept. */
@Entity('ballot_countings')
export class BallotCounting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') ballotId: string;
  @Column('integer') revision: number;
  /** In the order of the ids, whatever the order on the list. */
  @Column('uuid', { array: true }) issuedTo: string[];
  @Column('integer') issued: number;
  @Column('integer') returned: number;
  @Column('integer') valid: number;
  @Column('integer') invalid: number;
  @Column('jsonb') counts: Counts;
  @Column('uuid') minutesPaperId: string;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
