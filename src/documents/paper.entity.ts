import { Column, Entity, PrimaryColumn } from 'typeorm';

export const paperKinds = [
  'submission-note',
  'explanation',
  'appraisal',
  'letter',
  'opinion-form',
  'minutes',
  'signed-copy',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

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
