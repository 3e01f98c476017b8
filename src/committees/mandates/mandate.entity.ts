import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MandateScope } from '../rules/rules.schema';

/** The principal lets the holder do something in their place for a time. One revoked stays on record. */
@Entity('mandates')
export class Mandate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') principalId: string;
  @Column('uuid') holderId: string;
  @Column('text') scope: MandateScope;
  @Column('date') fromDate: string;
  @Column('date') toDate: string;
  /** The ground, in words: a decision, a letter, a leave of absence. */
  @Column('text') basis: string;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid', { nullable: true }) revokedBy: string | null;
  @Column('text', { nullable: true }) revocationReason: string | null;
}
