import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Committees1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table committees (
  id uuid constraint committees_pk primary key,
  name text not null,
  organ_symbol text not null,
  time_zone text not null,
  -- What kind of body it is, on which level and beneath which other: null where nobody has said.
  organ text,
  level text,
  superior_id uuid constraint committees_superior_fk references committees (id),
  created_at timestamptz not null
);

create table committee_terms (
  id uuid constraint committee_terms_pk primary key,
  committee_id uuid not null constraint committee_terms_committee_fk references committees (id),
  name text not null,
  from_date date not null,
  to_date date,
  created_at timestamptz not null,
  constraint committee_terms_of_committee unique (committee_id, id),
  constraint committee_terms_dates check (to_date is null or to_date >= from_date)
);

create table memberships (
  id uuid constraint memberships_pk primary key,
  committee_id uuid not null,
  term_id uuid not null,
  person_id uuid not null constraint memberships_person_fk references persons (id),
  role text not null constraint memberships_role check (role in
    ('chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'consulted', 'auditor', 'admin')),
  from_date date not null,
  to_date date,
  suspended_since timestamptz,
  -- Last day of the suspension: it ends by itself. Infinity until somebody resumes the role.
  suspended_through date not null default '-infinity',
  created_at timestamptz not null,
  constraint memberships_term_fk foreign key (committee_id, term_id) references committee_terms (committee_id, id)
);
create index memberships_of_person on memberships (person_id, committee_id);
create index memberships_of_committee on memberships (committee_id, role);

create table document_types (
  id uuid constraint document_types_pk primary key,
  committee_id uuid not null constraint document_types_committee_fk references committees (id),
  name text not null,
  symbol text not null,
  form text not null default 'general' constraint document_types_form check (form in
    ('party', 'state-normative', 'state-individual', 'state-letter', 'general')),
  language text,
  personnel boolean not null default false,
  issued_by jsonb not null default '[]',
  retired_on date,
  created_at timestamptz not null,
  constraint document_types_name unique (committee_id, name),
  constraint document_types_of_committee unique (committee_id, id)
);

create table rules_versions (
  id uuid constraint rules_versions_pk primary key,
  committee_id uuid not null constraint rules_versions_committee_fk references committees (id),
  document_type_id uuid,
  n integer not null,
  rules jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid constraint rules_versions_person_fk references persons (id),
  constraint rules_versions_n unique (committee_id, n),
  constraint rules_versions_of_committee unique (committee_id, id),
  constraint rules_versions_type_fk foreign key (committee_id, document_type_id)
    references document_types (committee_id, id)
);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
