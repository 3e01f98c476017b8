import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ballots1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table ballots (
  id uuid constraint ballots_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  round_id uuid not null,
  rules_version_id uuid not null,
  version_n integer not null,
  version_hash bytea not null,
  subject text not null constraint ballots_subject check (subject in ('whole', 'clauses', 'alternatives')),
  mode text not null constraint ballots_mode check (mode in ('session', 'written', 'silence')),
  -- The clauses voted on, or the alternatives to choose from: [{key, name}], in their order; empty for the whole text.
  parts jsonb not null,
  secrecy text not null constraint ballots_secrecy check (secrecy in ('open', 'secret')),
  -- On paper only what is secret, in the room, where the office closes once it has entered the count.
  medium text not null constraint ballots_medium check (medium in ('app', 'paper')),
  -- What the adoption is subject to; empty for a plain adoption.
  points jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid not null constraint ballots_opener_fk references persons (id),
  official_date date not null,
  closes_at timestamptz,
  closed_at timestamptz,
  outcome text constraint ballots_outcome check
    (outcome in ('passed', 'failed', 'no-quorum', 'no-decision', 'counted', 'called-off')),
  -- Opened by mistake: it stays in the record with its votes, and decides nothing.
  called_off_by uuid constraint ballots_called_off_by_fk references persons (id),
  call_off_reason text,
  -- The decision's inputs and arithmetic, so that it can be recomputed.
  arithmetic jsonb,
  revision integer not null,
  constraint ballots_of_document unique (committee_id, document_id, id),
  -- Those who answer in writing are told until when.
  constraint ballots_written_end check (mode = 'session' or closes_at is not null),
  constraint ballots_paper check
    (medium = 'app' or (secrecy = 'secret' and mode = 'session' and closes_at is null)),
  constraint ballots_parts check ((subject = 'whole') = (parts = '[]')),
  constraint ballots_called_off check (
    (outcome is not distinct from 'called-off') = (call_off_reason is not null)
    and num_nulls(called_off_by, call_off_reason) in (0, 2)
    and (call_off_reason is null or arithmetic is null)),
  constraint ballots_closed check ((closed_at is null) = (outcome is null)),
  constraint ballots_round_fk foreign key (committee_id, document_id, round_id)
    references rounds (committee_id, document_id, id),
  constraint ballots_rules_fk foreign key (rules_version_id) references rules_versions (id),
  constraint ballots_version_fk foreign key (document_id, version_n) references versions (document_id, n)
);
create unique index ballots_one_open on ballots (document_id) where closed_at is null;
create index ballots_list on ballots (document_id, id);

-- The roll, frozen when the ballot opens; it says of each whether they voted, never what.
create table ballot_roll (
  ballot_id uuid not null,
  committee_id uuid not null,
  document_id uuid not null,
  person_id uuid not null constraint ballot_roll_person_fk references persons (id),
  role text not null,
  voted boolean not null,
  constraint ballot_roll_pk primary key (ballot_id, person_id),
  constraint ballot_roll_ballot_fk foreign key (committee_id, document_id, ballot_id)
    references ballots (committee_id, document_id, id)
);

-- The box of a secret ballot: one row of sums, rewritten whole by every vote (docs/decisions/0015-secret-ballots.md).
create table ballot_boxes (
  ballot_id uuid constraint ballot_boxes_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  counts jsonb not null,
  constraint ballot_boxes_ballot_fk foreign key (committee_id, document_id, ballot_id)
    references ballots (committee_id, document_id, id)
);

-- What was counted of papers in the room: sums, and who took a paper. A wording is one row, its names in the order of
-- their ids, so that nothing in it joins a person with a choice (docs/decisions/0037-paper-ballots-and-calling-off.md).
create table ballot_countings (
  id uuid constraint ballot_countings_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  ballot_id uuid not null,
  revision integer not null,
  issued_to uuid[] not null,
  issued integer not null,
  returned integer not null,
  valid integer not null,
  invalid integer not null,
  -- How many chose what, by the key of the part, like a box.
  counts jsonb not null,
  minutes_paper_id uuid not null,
  entered_by uuid not null constraint ballot_countings_enterer_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint ballot_countings_revision unique (ballot_id, revision),
  constraint ballot_countings_sums check (issued = cardinality(issued_to) and returned between 0 and issued
    and valid >= 0 and invalid >= 0 and valid + invalid = returned),
  constraint ballot_countings_paper_fk foreign key (committee_id, document_id, minutes_paper_id)
    references papers (committee_id, document_id, id),
  constraint ballot_countings_ballot_fk foreign key (committee_id, document_id, ballot_id)
    references ballots (committee_id, document_id, id)
);
create unique index ballot_countings_current on ballot_countings (ballot_id) where superseded_at is null;

-- Proof, besides a notice that was read, that somebody was told of the ballot: silence counts only with it.
create table ballot_deliveries (
  ballot_id uuid not null,
  person_id uuid not null,
  committee_id uuid not null,
  document_id uuid not null,
  channel text not null constraint ballot_deliveries_channel check (channel in ('letter', 'by-hand', 'email', 'session')),
  delivered_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint ballot_deliveries_recorder_fk references persons (id),
  constraint ballot_deliveries_pk primary key (ballot_id, person_id),
  constraint ballot_deliveries_ballot_fk foreign key (committee_id, document_id, ballot_id)
    references ballots (committee_id, document_id, id),
  constraint ballot_deliveries_roll_fk foreign key (ballot_id, person_id) references ballot_roll (ballot_id, person_id)
);

create table votes (
  id uuid constraint votes_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  ballot_id uuid not null,
  by_person_id uuid not null,
  entered_by uuid not null constraint votes_enterer_fk references persons (id),
  channel text not null constraint votes_channel check
    (channel in ('app', 'letter', 'paper-form', 'session', 'in-draft')),
  -- The form or letter it was entered from.
  paper_id uuid,
  revision integer not null,
  choice text constraint votes_choice check (choice in ('for', 'against', 'other', 'abstain')),
  -- On parts: a choice by the key of the part.
  answers jsonb,
  body text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint votes_subject check ((choice is null) <> (answers is null)),
  constraint votes_paper_fk foreign key (committee_id, document_id, paper_id)
    references papers (committee_id, document_id, id),
  constraint votes_revision unique (ballot_id, by_person_id, revision),
  constraint votes_ballot_fk foreign key (committee_id, document_id, ballot_id)
    references ballots (committee_id, document_id, id),
  constraint votes_roll_fk foreign key (ballot_id, by_person_id) references ballot_roll (ballot_id, person_id)
);
-- The agency ticks each point the adoption is subject to, with the clauses it changed for it.
create table ballot_point_ticks (
  id uuid constraint ballot_point_ticks_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  ballot_id uuid not null,
  n integer not null,
  revision integer not null,
  body text not null,
  clause_ids uuid[] not null,
  by_party_id uuid not null constraint ballot_point_ticks_agency_fk references parties (id),
  entered_by uuid not null constraint ballot_point_ticks_enterer_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint ballot_point_ticks_revision unique (ballot_id, n, revision),
  constraint ballot_point_ticks_ballot_fk foreign key (committee_id, document_id, ballot_id)
    references ballots (committee_id, document_id, id)
);
create unique index ballot_point_ticks_current on ballot_point_ticks (ballot_id, n) where superseded_at is null;

create unique index votes_current on votes (ballot_id, by_person_id) where superseded_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
