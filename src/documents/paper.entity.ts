import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaperKind } from '../committees/rules/rules.schema';

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
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}
