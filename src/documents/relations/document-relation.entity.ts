import { Column, Entity, PrimaryColumn } from 'typeorm';

export const relationKinds = [
  'amends',
  'replaces',
  'repeals',
  'corrects',
  'parallel-text',
  'implements',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What a document does to another one (target...) or to an act that is not kept here (act...). */
@Entity('document_relations')
export class DocumentRelation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') kind: RelationKind;
  @Column('uuid', { nullable: true }) targetCommitteeId: string | null;
  @Column('uuid', { nullable: true }) targetDocumentId: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actTitle: string | null;
  /** Null: it takes effect with the document. */
  @Column('date', { nullable: true }) effectiveFrom: string | null;
  @Column('date', { nullable: true }) effectiveTo: string | null;
  /** The code of what was found doubtful when it was recorded. */
  @Column('text', { nullable: true }) warning: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
}
