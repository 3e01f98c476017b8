import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EntryObjections1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- Whose opinion was entered by somebody else says that it is not theirs, or not so. One for each entry.
create table entry_objections (
  id uuid constraint entry_objections_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  kind text not null constraint entry_objections_kind check (kind in ('comment', 'position', 'answer', 'vote')),
  entry_id uuid not null constraint entry_objections_entry unique,
  by_person_id uuid not null constraint entry_objections_person_fk references persons (id),
  reason text not null,
  recorded_at timestamptz not null,
  outcome text constraint entry_objections_outcome check (outcome in ('withdrawn', 'corrected', 'stands')),
  outcome_reason text,
  -- The entry that takes the place of a corrected one.
  replaced_by uuid,
  decided_by uuid constraint entry_objections_decider_fk references persons (id),
  decided_at timestamptz,
  constraint entry_objections_decided check ((outcome is null) = (decided_at is null)),
  constraint entry_objections_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);
create index entry_objections_of_document on entry_objections (document_id, id);
grant select, insert, update on entry_objections to resolute_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
