import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Outcome } from '../workflow/facts';

export const itemKinds = ['principle', 'appreciation', 'other'] as const;

/** Something the conclusion says that directs nobody. */
export interface ConclusionItem {
  readonly kind: (typeof itemKinds)[number];
  readonly text: string;
}

@Entity('conclusions')
export class Conclusion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') roundId: string;
  @Column('text') outcome: Outcome;
  /** Type of the paper it is issued as: KL, TB ... */
  @Column('text') form: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date') officialDate: string;
  @Column('text') summary: string;
  @Column('jsonb') items: ConclusionItem[];
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('uuid') issuedBy: string;
  @Column('timestamptz') issuedAt: Date;
  @Column('integer') revision: number;
}
