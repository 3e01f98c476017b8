import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessLevel } from '../../access/access-level';
import type { PaperKind } from '../../committees/rules/rules.schema';

/** Immutable: the application's role may not even update it. The file's columns are null together. */
@Entity('papers')
export class Paper {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('integer') roundNumber: number;
  @Column('text') kind: PaperKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date') officialDate: string;
  @Column('uuid', { nullable: true }) partyId: string | null;
  @Column('text') accessLevel: AccessLevel;
  @Column('uuid', { nullable: true }) replaces: string | null;
  @Column('text', { nullable: true }) fileKey: string | null;
  @Column('text', { nullable: true }) fileName: string | null;
  @Column('text', { nullable: true }) mediaType: string | null;
  @Column('integer', { nullable: true }) size: number | null;
  @Column('bytea', { nullable: true }) sha256: Buffer | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}
