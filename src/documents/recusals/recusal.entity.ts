import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody takes no part in deciding a document, for a reason. One that ended stays on record. */
@Entity('recusals')
export class Recusal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') personId: string;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) paperId: string | null;
  /** Presides in the holder's place, where the holder would preside. */
  @Column('uuid', { nullable: true }) deputyId: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') fromAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
}
