import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../access/standing';

/** One role of one person in one term. A term that ends gives its last day to members without one of their own. */
@Entity('memberships')
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  committeeId: string;

  @Column('uuid')
  termId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  role: Role;

  @Column('date')
  fromDate: string;

  @Column('date', { nullable: true })
  toDate: string | null;

  @Column('timestamptz', { nullable: true })
  suspendedSince: Date | null;

  /** Last day on which the role rests; `-infinity` where it never did, `infinity` until somebody resumes it. */
  @Column('date', { default: '-infinity' })
  suspendedThrough: string;

  @Column('timestamptz')
  createdAt: Date;
}
