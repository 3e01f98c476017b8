import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClauseKind } from '../text/clause';

export type SourceFormat = 'clauses' | 'text' | 'markdown' | 'docx';

@Entity('versions')
export class Version {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('integer') n: number;
  @Column('integer', { nullable: true }) draftNumber: number | null;
  @Column('bytea') contentHash: Buffer;
  @Column('text') sourceFormat: SourceFormat;
  /** The text as it came in, decoded; clauses given one by one are written down, a docx as its reader sees it. */
  @Column('text') source: string;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid') createdBy: string;
}

/** The file that a version was read from, unchanged. */
@Entity('version_files')
export class VersionFile {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('integer') versionN: number;
  @Column('uuid') committeeId: string;
  @Column('text') fileKey: string;
  @Column('text') fileName: string;
  @Column('text') mediaType: string;
  @Column('integer') size: number;
  @Column('bytea') sha256: Buffer;
}

/** A lineage: the same clause through every version. */
@Entity('clauses')
export class Clause {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('timestamptz') createdAt: Date;
}

@Entity('clause_texts')
export class ClauseText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('bytea') contentHash: Buffer;
  @Column('text') heading: string;
  @Column('text') text: string;
  @Column('bytea') wordingHash: Buffer;
  @Column('text') folded: string;
  @Column('tsvector') terms: string;
}

@Entity('version_clauses')
export class VersionClause {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('integer') versionN: number;
  @PrimaryColumn('integer') ordinal: number;
  @Column('uuid') committeeId: string;
  @Column('uuid') clauseId: string;
  @Column('uuid', { nullable: true }) parentClauseId: string | null;
  @Column('smallint') level: number;
  @Column('text') label: string;
  /** The number or bullet as printed. */
  @Column('text') marker: string;
  @Column('text') kind: ClauseKind;
  @Column('uuid') textId: string;
  /** Where the clause stands in the version's source, in UTF-16 code units: `ClauseSpans`, part after part. */
  @Column('integer', { array: true }) spans: number[];
}
