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
  /** The text it speaks about; a revision must be newer. */
  @Column('integer') versionN: number;
  /** Its number, form and date are those of a notice over several documents. */
  @Column('uuid', { nullable: true }) noticeId: string | null;
  /** A consulted organisation's conclusion is owed a written answer by then. */
  @Column('timestamptz', { nullable: true }) answerDueAt: Date | null;
  @Column('timestamptz', { nullable: true }) answerRemindedAt: Date | null;
  @Column('timestamptz', { nullable: true }) answerOverdueAt: Date | null;
  @Column('timestamptz', { nullable: true }) reviewToldAt: Date | null;
  @Column('text') outcome: Outcome;
  /** Type of the paper it is issued as: KL, TB ... */
  @Column('text') form: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date') officialDate: string;
  @Column('text') summary: string;
  @Column('jsonb') items: ConclusionItem[];
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('uuid') issuedBy: string;
  /** In whose place, by a mandate. */
  @Column('uuid', { nullable: true }) onBehalfOf: string | null;
  @Column('timestamptz') issuedAt: Date;
  @Column('integer') revision: number;
}

/** The agency's written answer to a consulted organisation; every wording is kept. */
@Entity('conclusion_answers')
export class ConclusionAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') conclusionId: string;
  @Column('integer') revision: number;
  @Column('text') body: string;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}

/** One notice over the conclusions of several documents. */
@Entity('conclusion_notices')
export class ConclusionNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('text') form: string;
  @Column('text') number: string;
  @Column('date') officialDate: string;
  /** The earlier notice whose place it takes; that one stays as it was issued. */
  @Column('uuid', { nullable: true }) corrects: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('integer') revision: number;
}

/** One conclusion of a notice, with what it bore before it came into one. */
@Entity('conclusion_notice_parts')
export class ConclusionNoticePart {
  @PrimaryColumn('uuid') noticeId: string;
  @PrimaryColumn('uuid') conclusionId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') formerForm: string;
  @Column('text', { nullable: true }) formerNumber: string | null;
  @Column('date') formerDate: string;
}
