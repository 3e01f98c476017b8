import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rules } from './rules.schema';

/** Rules of procedure as they stood; a round pins one, so a decision can be recomputed for ever. */
@Entity('rules_versions')
export class RulesVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  committeeId: string;

  /** Whose documents it is for; null = all that have no rules of their own. */
  @Column('uuid', { nullable: true })
  documentTypeId: string | null;

  /** Counts the committee's versions, whatever type they are for. */
  @Column('integer')
  n: number;

  @Column('jsonb')
  rules: Rules;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
