import { Column, Entity, PrimaryColumn } from 'typeorm';

export const correctionKinds = ['spelling', 'numbering', 'layout'] as const;
type CorrectionKind = (typeof correctionKinds)[number];

/** A clause of the text adopted as it is to be signed: other signs, the same wording and figures. */
@Entity('form_corrections')
export class FormCorrection {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('integer') versionN: number;
  @Column('uuid') clauseId: string;
  @Column('text') kind: CorrectionKind;
  @Column('text') label: string;
  @Column('text') marker: string;
  @Column('text') heading: string;
  @Column('text') text: string;
  @Column('text') note: string;
  @Column('integer') revision: number;
  @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('boolean', { nullable: true }) accepted: boolean | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text') decisionNote: string;
}
