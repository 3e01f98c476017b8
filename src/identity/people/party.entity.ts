import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whoever can be an author, an addressee, an invitee or a recipient: a person or an organisation. */
@Entity('parties')
export class Party {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: 'person' | 'organisation';

  @Column('timestamptz')
  createdAt: Date;
}
