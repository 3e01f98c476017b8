import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Measure } from '../../text/targets/measure';

/** What a clause asks for, confirmed by its agency; it holds for as long as the clause is worded so. */
@Entity('target_confirmations')
export class TargetConfirmation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') clauseId: string;
  /** The version it was confirmed on. */
  @Column('integer') versionN: number;
  @Column('bytea') wordingHash: Buffer;
  @Column('integer') revision: number;
  @Column('jsonb') measures: Measure[];
  @Column('uuid') confirmedBy: string;
  @Column('timestamptz') confirmedAt: Date;
}
