import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Register1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- A running count. The committee keeps it; types of several committees may draw from it (number_series_types).
create table number_series (
  id uuid constraint number_series_pk primary key,
  committee_id uuid not null constraint number_series_committee_fk references committees (id),
  period text not null constraint number_series_period check (period in ('term', 'year')),
  pattern text not null,
  created_at timestamptz not null,
  constraint number_series_of_committee unique (committee_id, id)
);

create table number_series_types (
  committee_id uuid not null,
  document_type_id uuid not null,
  series_id uuid not null constraint number_series_types_series_fk references number_series (id),
  added_at timestamptz not null,
  constraint number_series_types_pk primary key (committee_id, document_type_id),
  constraint number_series_types_of_series unique (series_id, committee_id, document_type_id),
  constraint number_series_types_type_fk foreign key (committee_id, document_type_id)
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

-- Where the count was set by hand, because numbers up to it were taken elsewhere: a gap that says who and why.
create table number_leaps (
  id uuid constraint number_leaps_pk primary key,
  committee_id uuid not null,
  series_id uuid not null,
  period text not null,
  first integer not null,
  last integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint number_leaps_recorder_fk references persons (id),
  constraint number_leaps_first unique (series_id, period, first),
  constraint number_leaps_order check (first <= last),
  constraint number_leaps_series_fk foreign key (committee_id, series_id) references number_series (committee_id, id)
);

-- The committee and the type are those that took the number; the series may be kept by another committee.
create table register_entries (
  id uuid constraint register_entries_pk primary key,
  committee_id uuid not null,
  -- Null: a paper outside the system bears the number (title), or nothing does (void).
  document_id uuid,
  document_type_id uuid not null,
  series_id uuid not null,
  period text not null,
  number integer not null,
  text text not null,
  title text,
  -- For finding it however it is written (src/text/document-number.ts).
  symbol_folded text not null,
  organ_folded text not null,
  type_folded text not null,
  official_date date not null,
  taken_at timestamptz not null,
  taken_by uuid constraint register_entries_taker_fk references persons (id),
  voided_at timestamptz,
  void_reason text,
  constraint register_entries_number unique (series_id, period, number),
  constraint register_entries_void check ((voided_at is null) = (void_reason is null)),
  constraint register_entries_bearer check (
    (document_id is null or title is null) and (document_id is not null or title is not null or voided_at is not null)),
  constraint register_entries_type_fk foreign key (series_id, committee_id, document_type_id)
    references number_series_types (series_id, committee_id, document_type_id),
  constraint register_entries_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);
create unique index register_entries_standing on register_entries (document_id) where voided_at is null;
create index register_entries_by_number on register_entries (number, symbol_folded);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
