import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A body that outlives its names: an agency, a front, a ministry. Its id is its party's. */
@Entity('organisations')
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  successorId: string | null;

  /** The first day on which the successor stands in its place. */
  @Column('date', { nullable: true })
  mergedOn: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
