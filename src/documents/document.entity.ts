import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessLevel } from '../access/access-level';
import { documentStates, type DocumentState } from '../workflow/facts';

@Entity('documents')
export class Document {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') typeId: string;
  @Column('text') title: string;
  /** Lower case without marks, for finding. */
  @Column('text') titleFolded: string;
  @Column('text') language: string;
  @Column('uuid') leadAgencyId: string;
  @Column('text') accessLevel: AccessLevel;
  @Column({ type: 'enum', enum: documentStates, enumName: 'document_state' }) state: DocumentState;
  @Column('timestamptz') stateSince: Date;
  @Column({ type: 'enum', enum: documentStates, enumName: 'document_state', nullable: true })
  resumeTo: DocumentState | null;
  @Column('integer') revision: number;
  @Column('integer') roundNumber: number;
  @Column('integer') latestVersion: number;
  /** The newest version those outside the drafting side may read. */
  @Column('integer') shownVersion: number;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { nullable: true }) parkedAt: Date | null;
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('timestamptz', { nullable: true }) concludedAt: Date | null;
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
  @Column('uuid', { nullable: true }) signedBy: string | null;
  @Column('integer', { nullable: true }) signedVersion: number | null;
  @Column('date', { nullable: true }) adoptedOn: string | null;
  @Column('date', { nullable: true }) issuedOn: string | null;
  @Column('date', { nullable: true }) effectiveOn: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid') createdBy: string;
}

@Entity('document_agencies')
export class DocumentAgency {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('uuid') organisationId: string;
  @Column('uuid') committeeId: string;
}

@Entity('document_recipients')
export class DocumentRecipient {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('uuid') partyId: string;
  @Column('uuid') committeeId: string;
}

@Entity('document_readers')
export class DocumentReader {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') committeeId: string;
}
