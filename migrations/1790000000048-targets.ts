import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Targets1790000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- What a target clause asks for, as its agency confirmed it: of this wording, on this version. A correction is a new row.
create table target_confirmations (
  id uuid constraint target_confirmations_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  clause_id uuid not null,
  version_n integer not null,
  wording_hash bytea not null,
  revision integer not null,
  measures jsonb not null,
  confirmed_by uuid not null constraint target_confirmations_person_fk references persons (id),
  confirmed_at timestamptz not null,
  constraint target_confirmations_revision unique (document_id, clause_id, revision),
  constraint target_confirmations_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id),
  constraint target_confirmations_clause_fk foreign key (document_id, clause_id) references clauses (document_id, id),
  constraint target_confirmations_version_fk foreign key (document_id, version_n) references versions (document_id, n)
);
grant select, insert on target_confirmations to resolute_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
