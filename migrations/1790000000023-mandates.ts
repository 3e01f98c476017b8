import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mandates1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table mandates (
  id uuid constraint mandates_pk primary key,
  committee_id uuid not null constraint mandates_committee_fk references committees (id),
  principal_id uuid not null constraint mandates_principal_fk references persons (id),
  holder_id uuid not null constraint mandates_holder_fk references persons (id),
  scope text not null constraint mandates_scope check (scope in ('draft', 'comment', 'answer', 'vote', 'preside', 'sign')),
  from_date date not null,
  to_date date not null,
  basis text not null,
  -- What the office entered it from; a paper of some dossier of the committee.
  paper_id uuid constraint mandates_paper_fk references papers (id),
  recorded_by uuid not null constraint mandates_recorder_fk references persons (id),
  recorded_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid constraint mandates_revoker_fk references persons (id),
  revocation_reason text,
  constraint mandates_dates check (to_date >= from_date),
  constraint mandates_two_persons check (principal_id <> holder_id),
  constraint mandates_revoked check ((revoked_at is null) = (revoked_by is null))
);
create index mandates_of_holder on mandates (holder_id, scope) where revoked_at is null;
create index mandates_list on mandates (committee_id, id);
grant select, insert, update on mandates to resolute_app;

alter table comments add constraint comments_mandate_fk foreign key (mandate_id) references mandates (id);
alter table positions add constraint positions_mandate_fk foreign key (mandate_id) references mandates (id);
alter table answers add constraint answers_mandate_fk foreign key (mandate_id) references mandates (id);
alter table votes add column mandate_id uuid constraint votes_mandate_fk references mandates (id);

-- For whom the actor acted, by a mandate: both names stand on every act.
alter table ledger add column on_behalf_of uuid;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
