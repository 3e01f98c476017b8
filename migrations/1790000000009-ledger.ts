import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- Append-only. Retention: for ever (see docs/operations.md); partition by recorded_at when it outgrows one table.
create table ledger (
  id uuid constraint ledger_pk primary key,
  committee_id uuid constraint ledger_committee_fk references committees (id),
  document_id uuid,
  fact_type text not null,
  schema_version smallint not null,
  actor_id uuid,
  recorded_at timestamptz not null,
  -- RFC 8785 bytes of the whole fact, salt included: what is hashed when the row is sealed.
  canonical bytea not null,
  xact_id xid8 not null default pg_current_xact_id()
);
create index ledger_of_document on ledger (document_id, id);

create table outbox (
  id uuid constraint outbox_pk primary key,
  kind text not null constraint outbox_kind check (kind in ('fact', 'check-progress')),
  document_id uuid,
  ledger_id uuid constraint outbox_ledger_fk references ledger (id),
  created_at timestamptz not null,
  attempt integer not null default 0,
  handed_at timestamptz,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text
);
create index outbox_to_hand on outbox (id) where handed_at is null and done_at is null and dead_at is null;
create index outbox_handed on outbox (handed_at) where handed_at is not null and done_at is null and dead_at is null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;
create index outbox_done on outbox (done_at) where done_at is not null;

create table idempotency_keys (
  actor_id uuid not null,
  method text not null,
  path text not null,
  key text not null,
  body_hash bytea not null,
  result jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_keys_pk primary key (actor_id, method, path, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table notices (
  id uuid constraint notices_pk primary key,
  committee_id uuid constraint notices_committee_fk references committees (id),
  document_id uuid,
  recipient_id uuid not null constraint notices_recipient_fk references persons (id),
  ledger_id uuid not null constraint notices_fact_fk references ledger (id),
  kind text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notices_once unique (ledger_id, recipient_id),
  constraint notices_document_fk foreign key (committee_id, document_id) references documents (committee_id, id)
);
create index notices_inbox on notices (recipient_id, id);
create index notices_unread on notices (recipient_id, id) where read_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
