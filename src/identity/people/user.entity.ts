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

  /** SHA-256 of the one-time token of a password reset that waits to be used. */
  @Column('bytea', { nullable: true })
  resetHash: Buffer | null;

  @Column('timestamptz', { nullable: true })
  resetExpiresAt: Date | null;
}
