import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A term of office, from day to day inclusive. */
@Entity('committee_terms')
export class CommitteeTerm {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  committeeId: string;

  @Column('text')
  name: string;

  @Column('date')
  fromDate: string;

  @Column('date', { nullable: true })
  toDate: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
