import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table parties (
  id uuid constraint parties_pk primary key,
  kind text not null constraint parties_kind check (kind in ('person', 'organisation')),
  created_at timestamptz not null,
  constraint parties_id_kind unique (id, kind)
);

create table persons (
  id uuid constraint persons_pk primary key constraint persons_party_fk references parties (id),
  name text not null,
  created_at timestamptz not null
);

create table users (
  person_id uuid constraint users_pk primary key constraint users_person_fk references persons (id),
  email text not null,
  password_hash text not null,
  administrator boolean not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  -- A password reset that waits to be used.
  reset_hash bytea constraint users_reset unique,
  reset_expires_at timestamptz,
  constraint users_reset_ends check ((reset_hash is null) = (reset_expires_at is null))
);
create unique index users_email on users (lower(email));

create table sessions (
  id uuid constraint sessions_pk primary key,
  person_id uuid not null constraint sessions_user_fk references users (person_id),
  secret_hash bytea not null constraint sessions_secret unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_of_person on sessions (person_id);

create table access_tokens (
  id uuid constraint access_tokens_pk primary key,
  person_id uuid not null constraint access_tokens_user_fk references users (person_id),
  name text not null,
  secret_hash bytea not null constraint access_tokens_secret unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index access_tokens_of_person on access_tokens (person_id);

-- Failed sign-ins per account and per address, in windows; subject is 'account:...' or 'address:...'.
create table sign_in_failures (
  subject text constraint sign_in_failures_pk primary key,
  window_started_at timestamptz not null,
  failures integer not null
);

-- One row at most: the state of this installation.
create table installation (
  singleton boolean constraint installation_pk primary key constraint installation_single check (singleton),
  first_run_hash bytea,
  demo_started_at timestamptz,
  demo_loaded_at timestamptz
);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
