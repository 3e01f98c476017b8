import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of a confidential document is read, each recorded once an hour for a person. */
export const readParts = ['text', 'comments', 'papers', 'ledger', 'conclusions', 'ballots'] as const;
export type ReadPart = (typeof readParts)[number];

@Entity('document_reads')
export class DocumentRead {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') part: ReadPart;
  /** 0 for what is no version. */
  @PrimaryColumn('integer') versionN: number;
  /** The hour's beginning. */
  @PrimaryColumn('timestamptz') hour: Date;
  @Column('uuid') committeeId: string;
  @Column('uuid') ledgerId: string;
}
