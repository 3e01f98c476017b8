import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rounds')
export class Round {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('integer') number: number;
  @Column('uuid') presidingPersonId: string;
  @Column('uuid') rulesVersionId: string;
  @Column('integer') versionN: number;
  @Column('timestamptz') openedAt: Date;
  @Column('uuid') openedBy: string;
  @Column('date') officialDate: string;
  @Column('timestamptz') dueAt: Date;
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}

@Entity('round_invitees')
export class RoundInvitee {
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') partyId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
}
