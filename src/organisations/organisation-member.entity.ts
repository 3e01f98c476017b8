import { Column, Entity, PrimaryColumn } from 'typeorm';

export const organisationRoles = ['head', 'member'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** A person through whom the organisation acts, from day to day inclusive. */
@Entity('organisation_members')
export class OrganisationMember {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  role: OrganisationRole;

  /** The membership in the successor by which somebody acts for this organisation since it was merged. */
  @Column('uuid', { nullable: true })
  followsId: string | null;

  @Column('date')
  fromDate: string;

  @Column('date', { nullable: true })
  toDate: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
