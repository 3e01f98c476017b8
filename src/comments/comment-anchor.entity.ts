import { Column, Entity, PrimaryColumn } from 'typeorm';

export const foundBy = ['exact', 'context', 'fuzzy', 'clause', 'orphan'] as const;

/** Where a comment stands in a version saved after it was made. The newest revision counts. */
@Entity('comment_anchors')
export class CommentAnchor {
  @PrimaryColumn('uuid') commentId: string;
  @PrimaryColumn('integer') versionN: number;
  @PrimaryColumn('integer') revision: number;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  /** Null: nowhere. */
  @Column('uuid', { nullable: true }) clauseId: string | null;
  /** Null: the clause as a whole. */
  @Column('integer', { nullable: true }) fromOffset: number | null;
  @Column('integer', { nullable: true }) toOffset: number | null;
  @Column('text') how: (typeof foundBy)[number];
  @Column('boolean') flagged: boolean;
  @Column('timestamptz') placedAt: Date;
}
