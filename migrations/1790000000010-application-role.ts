import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApplicationRole1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- The role every process works as: no superuser, no ownership, no right to change what was recorded.
grant usage on schema public to resolute_app;
grant select, insert, update on all tables in schema public to resolute_app;
revoke update on ledger, papers, version_files, document_reads, comment_anchors from resolute_app;
grant delete on clause_links, document_readers, document_recipients, outbox, idempotency_keys, sessions, sign_in_failures, uploads to resolute_app;
revoke all on migrations from resolute_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
