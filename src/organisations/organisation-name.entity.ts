import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the organisation was called in a period; old documents keep the old name. */
@Entity('organisation_names')
export class OrganisationName {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('date')
  fromDate: string;

  /** The last day, or null while it is the name. */
  @Column('date', { nullable: true })
  toDate: string | null;

  @Column('text')
  name: string;
}
