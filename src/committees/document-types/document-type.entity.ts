import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentForm } from './forms';
import type { Issuer } from './organs';

/** A kind of document a committee makes; its symbol goes into the number: the `NQ` of 04-NQ/TU. Symbols may repeat. */
@Entity('document_types')
export class DocumentType {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('text') name: string;
  @Column('text') symbol: string;
  @Column('text') form: DocumentForm;
  /** Of its documents, unless one says otherwise; null = none in particular. */
  @Column('text', { nullable: true }) language: string | null;
  /** Decides on persons: the rules may forbid a written ballot on it. */
  @Column('boolean') personnel: boolean;
  @Column('jsonb') issuedBy: Issuer[];
  /** From this day on no new document of it; old ones keep it. */
  @Column('date', { nullable: true }) retiredOn: string | null;
  @Column('timestamptz') createdAt: Date;
}
