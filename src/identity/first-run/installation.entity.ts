import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row at most. */
@Entity('installation')
export class Installation {
  @PrimaryColumn('boolean')
  singleton: boolean;

  @Column('bytea', { nullable: true })
  firstRunHash: Buffer | null;

  @Column('timestamptz', { nullable: true })
  demoStartedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  demoLoadedAt: Date | null;
}
