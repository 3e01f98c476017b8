import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnteredForAnother1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- What an opinion was entered from, and by which mandate, where its author did not enter it.
alter table comments
  add column paper_id uuid,
  add column mandate_id uuid,
  add constraint comments_paper_fk foreign key (committee_id, document_id, paper_id)
    references papers (committee_id, document_id, id);
alter table positions
  add column paper_id uuid,
  add column mandate_id uuid,
  add constraint positions_paper_fk foreign key (committee_id, document_id, paper_id)
    references papers (committee_id, document_id, id);
alter table answers
  add column channel text not null default 'app'
    constraint answers_channel check (channel in ('app', 'letter', 'paper-form', 'session')),
  add column paper_id uuid,
  add column mandate_id uuid,
  add constraint answers_paper_fk foreign key (committee_id, document_id, paper_id)
    references papers (committee_id, document_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
