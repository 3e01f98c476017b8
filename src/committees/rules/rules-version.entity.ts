import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rules } from './rules.schema';

/** Rules of procedure as they stood; a round pins one, so a decision can be recomputed for ever. */
@Entity('rules_versions')
export class RulesVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  committeeId: string;

  @Column('integer')
  n: number;

  @Column('jsonb')
  rules: Rules;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
