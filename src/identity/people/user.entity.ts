import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who may sign in. */
@Entity('users')
export class User {
  @PrimaryColumn('uuid')
  personId: string;

  /** In lower case and NFC. */
  @Column('text')
  email: string;

  /** argon2id in PHC form, or `noPassword`. */
  @Column('text')
  passwordHash: string;

  @Column('boolean')
  administrator: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;
}
