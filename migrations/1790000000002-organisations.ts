import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organisations1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table organisations (
  id uuid constraint organisations_pk primary key constraint organisations_party_fk references parties (id),
  parent_id uuid constraint organisations_parent_fk references organisations (id),
  successor_id uuid constraint organisations_successor_fk references organisations (id),
  -- The first day on which the successor stands in its place.
  merged_on date,
  created_at timestamptz not null
);

create table organisation_names (
  organisation_id uuid not null constraint organisation_names_organisation_fk references organisations (id),
  from_date date not null,
  to_date date,
  name text not null,
  constraint organisation_names_pk primary key (organisation_id, from_date)
);

create table organisation_members (
  id uuid constraint organisation_members_pk primary key,
  organisation_id uuid not null constraint organisation_members_organisation_fk references organisations (id),
  person_id uuid not null constraint organisation_members_person_fk references persons (id),
  role text not null constraint organisation_members_role check (role in ('head', 'member')),
  -- Somebody of the successor, who acts for this organisation since it was merged.
  follows_id uuid constraint organisation_members_follows_fk references organisation_members (id),
  from_date date not null,
  to_date date,
  created_at timestamptz not null
);
create index organisation_members_of_person on organisation_members (person_id, organisation_id);
create index organisation_members_of_organisation on organisation_members (organisation_id);
create index organisation_members_following on organisation_members (follows_id) where follows_id is not null;
create index organisations_predecessors on organisations (successor_id) where successor_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
