import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of document a committee makes; its symbol goes into the number: the `NQ` of 04-NQ/TU. */
@Entity('document_types')
export class DocumentType {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  committeeId: string;

  @Column('text')
  name: string;

  @Column('text')
  symbol: string;

  /** Decides on persons: the rules may forbid a written ballot on it. */
  @Column('boolean')
  personnel: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
