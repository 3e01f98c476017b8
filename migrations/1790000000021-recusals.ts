import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recusals1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table recusals (
  id uuid constraint recusals_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  person_id uuid not null constraint recusals_person_fk references persons (id),
  reason text not null,
  -- What the office entered it from, where the person did not declare it here.
  paper_id uuid,
  -- The deputy named to preside in the holder's place.
  deputy_id uuid constraint recusals_deputy_fk references persons (id),
  recorded_by uuid not null constraint recusals_recorder_fk references persons (id),
  from_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid constraint recusals_ender_fk references persons (id),
  end_reason text,
  constraint recusals_document_fk foreign key (committee_id, document_id) references documents (committee_id, id),
  constraint recusals_paper_fk foreign key (committee_id, document_id, paper_id)
    references papers (committee_id, document_id, id),
  constraint recusals_ended check ((ended_at is null) = (ended_by is null))
);
create unique index recusals_standing on recusals (document_id, person_id) where ended_at is null;
create index recusals_of_document on recusals (document_id, id);
grant select, insert, update on recusals to resolute_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
