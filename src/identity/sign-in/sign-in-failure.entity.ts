import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attempts on one account or from one address within a window. */
@Entity('sign_in_failures')
export class SignInFailure {
  @PrimaryColumn('text')
  subject: string;

  @Column('timestamptz')
  windowStartedAt: Date;

  @Column('integer')
  failures: number;
}
