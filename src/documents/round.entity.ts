import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A committee of the installation, or a consulted organisation that leads its own round. */
export const bodyKinds = ['committee', 'organisation'] as const;
export type BodyKind = (typeof bodyKinds)[number];

@Entity('rounds')
export class Round {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('integer') number: number;
  @Column('text') bodyKind: BodyKind;
  @Column('uuid') bodyId: string;
  /** `bodyId` once more by kind, made by the database, so that it refers to something. */
  @Column({ type: 'uuid', nullable: true, insert: false, update: false }) bodyCommitteeId: string | null;
  @Column({ type: 'uuid', nullable: true, insert: false, update: false }) bodyOrganisationId: string | null;
  @Column('uuid') presidingPersonId: string;
  @Column('uuid') rulesVersionId: string;
  @Column('integer') versionN: number;
  @Column('timestamptz') openedAt: Date;
  @Column('uuid') openedBy: string;
  @Column('date') officialDate: string;
  @Column('timestamptz') dueAt: Date;
  /** Until when the rules keep it open. */
  @Column('timestamptz', { nullable: true }) minimumUntil: Date | null;
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
