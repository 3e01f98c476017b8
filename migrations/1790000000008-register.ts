import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Register1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table number_series (
  id uuid constraint number_series_pk primary key,
  committee_id uuid not null,
  document_type_id uuid not null,
  period text not null constraint number_series_period check (period in ('term', 'year')),
  pattern text not null,
  created_at timestamptz not null,
  constraint number_series_of_type unique (committee_id, document_type_id),
  constraint number_series_of_committee unique (committee_id, id),
  constraint number_series_type_fk foreign key (committee_id, document_type_id)
    references document_types (committee_id, id)
);

-- The last number taken in one period ('term:<id>' or 'year:<yyyy>'): the row whose lock makes numbers gapless.
create table number_periods (
  series_id uuid not null,
  committee_id uuid not null,
  period text not null,
  last integer not null,
  constraint number_periods_pk primary key (series_id, period),
  constraint number_periods_series_fk foreign key (committee_id, series_id)
    references number_series (committee_id, id)
);

create table register_entries (
  id uuid constraint register_entries_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  series_id uuid not null,
  period text not null,
  number integer not null,
  text text not null,
  official_date date not null,
  taken_at timestamptz not null,
  taken_by uuid constraint register_entries_taker_fk references persons (id),
  voided_at timestamptz,
  void_reason text,
  constraint register_entries_number unique (series_id, period, number),
  constraint register_entries_void check ((voided_at is null) = (void_reason is null)),
  constraint register_entries_series_fk foreign key (committee_id, series_id)
    references number_series (committee_id, id),
  constraint register_entries_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);
create unique index register_entries_standing on register_entries (document_id) where voided_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
