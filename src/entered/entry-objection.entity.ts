import { Column, Entity, PrimaryColumn } from 'typeorm';

export const entryKinds = ['comment', 'position', 'answer', 'vote'] as const;
export type EntryKind = (typeof entryKinds)[number];
export const objectionOutcomes = ['withdrawn', 'corrected', 'stands'] as const;
type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** Somebody says of what was entered for them that it is not theirs, or not so; and what the office made of it. */
@Entity('entry_objections')
export class EntryObjection {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') kind: EntryKind;
  @Column('uuid') entryId: string;
  @Column('uuid') byPersonId: string;
  @Column('text') reason: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('text', { nullable: true }) outcome: ObjectionOutcome | null;
  @Column('text', { nullable: true }) outcomeReason: string | null;
  /** The entry that takes the place of a corrected one. */
  @Column('uuid', { nullable: true }) replacedBy: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}
