import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Conclusions1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- One notice of conclusion over several documents: one number, form and date for all of them. A correcting one names the
-- one it takes the place of, which stays.
create table conclusion_notices (
  id uuid constraint conclusion_notices_pk primary key,
  committee_id uuid not null constraint conclusion_notices_committee_fk references committees (id),
  form text not null,
  number text not null,
  official_date date not null,
  corrects uuid constraint conclusion_notices_corrects_fk references conclusion_notices (id),
  reason text,
  recorded_by uuid not null constraint conclusion_notices_recorder_fk references persons (id),
  recorded_at timestamptz not null,
  revision integer not null,
  constraint conclusion_notices_corrected_once unique (corrects)
);

create table conclusions (
  id uuid constraint conclusions_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  round_id uuid not null,
  -- The text it speaks about: a revision must be newer.
  version_n integer not null,
  -- Set where its number, form and date are those of a notice over several documents.
  notice_id uuid constraint conclusions_notice_fk references conclusion_notices (id),
  -- A consulted organisation's conclusion binds nobody, but is owed a written answer by then.
  answer_due_at timestamptz,
  -- Said by the clock, once each: soon due, overdue, and the day of review of what was deferred has come.
  answer_reminded_at timestamptz,
  answer_overdue_at timestamptz,
  review_told_at timestamptz,
  outcome text not null constraint conclusions_outcome check (outcome in
    ('revise', 'another-round', 'put-to-vote', 'defer', 'reject')),
  form text not null,
  number text,
  official_date date not null,
  summary text not null,
  -- Principles, appreciations and other items that direct nobody.
  items jsonb not null,
  review_on date,
  issued_by uuid not null constraint conclusions_issuer_fk references persons (id),
  -- In whose place, by a mandate.
  on_behalf_of uuid constraint conclusions_principal_fk references persons (id),
  issued_at timestamptz not null,
  revision integer not null,
  constraint conclusions_of_document unique (committee_id, document_id, id),
  constraint conclusions_round_fk foreign key (committee_id, document_id, round_id)
    references rounds (committee_id, document_id, id),
  constraint conclusions_version_fk foreign key (document_id, version_n) references versions (document_id, n)
);
create index conclusions_list on conclusions (document_id, id);
create index conclusions_owed_an_answer on conclusions (answer_due_at)
  where answer_due_at is not null and answer_overdue_at is null;
create index conclusions_of_notice on conclusions (notice_id) where notice_id is not null;

-- What each notice holds, and what its conclusions bore before they came into one.
create table conclusion_notice_parts (
  notice_id uuid not null constraint conclusion_notice_parts_notice_fk references conclusion_notices (id),
  conclusion_id uuid not null,
  committee_id uuid not null,
  document_id uuid not null,
  former_form text not null,
  former_number text,
  former_date date not null,
  constraint conclusion_notice_parts_pk primary key (notice_id, conclusion_id),
  constraint conclusion_notice_parts_conclusion_fk foreign key (committee_id, document_id, conclusion_id)
    references conclusions (committee_id, document_id, id)
);

-- The agency's written answer to a consulted organisation: what is taken up, and why the rest is not.
create table conclusion_answers (
  id uuid constraint conclusion_answers_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  conclusion_id uuid not null,
  revision integer not null,
  body text not null,
  paper_id uuid,
  by_party_id uuid not null constraint conclusion_answers_agency_fk references parties (id),
  entered_by uuid not null constraint conclusion_answers_enterer_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint conclusion_answers_revision unique (conclusion_id, revision),
  constraint conclusion_answers_conclusion_fk foreign key (committee_id, document_id, conclusion_id)
    references conclusions (committee_id, document_id, id),
  constraint conclusion_answers_paper_fk foreign key (committee_id, document_id, paper_id)
    references papers (committee_id, document_id, id)
);
create unique index conclusion_answers_current on conclusion_answers (conclusion_id) where superseded_at is null;

create table directives (
  id uuid constraint directives_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  -- From the chair's conclusion, or from a ruling on a comment.
  conclusion_id uuid,
  comment_id uuid,
  n integer not null,
  kind text not null constraint directives_kind check (kind in ('text', 'action')),
  strength text not null constraint directives_strength check (strength in ('order', 'request')),
  text text not null,
  addressee_id uuid constraint directives_addressee_fk references parties (id),
  clause_ids uuid[] not null,
  due_on date,
  criterion text,
  revision integer not null,
  created_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid constraint directives_lifter_fk references persons (id),
  lifted_on_behalf_of uuid constraint directives_lift_principal_fk references persons (id),
  lift_reason text,
  -- Set when a revision is returned for other points: the answer to this one stands.
  locked_at timestamptz,
  constraint directives_of_document unique (committee_id, document_id, id),
  constraint directives_n unique (document_id, n),
  constraint directives_source check ((conclusion_id is null) <> (comment_id is null)),
  constraint directives_conclusion_fk foreign key (committee_id, document_id, conclusion_id)
    references conclusions (committee_id, document_id, id),
  constraint directives_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);

-- The agency asks what a directive means; the presiding person makes it clear.
create table directive_exchanges (
  id uuid constraint directive_exchanges_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  directive_id uuid not null,
  kind text not null constraint directive_exchanges_kind check (kind in ('question', 'clarification')),
  body text not null,
  by_person_id uuid not null constraint directive_exchanges_person_fk references persons (id),
  on_behalf_of uuid constraint directive_exchanges_principal_fk references persons (id),
  recorded_at timestamptz not null,
  constraint directive_exchanges_directive_fk foreign key (committee_id, document_id, directive_id)
    references directives (committee_id, document_id, id)
);
create index directive_exchanges_of_directive on directive_exchanges (directive_id, id);

create table directive_responses (
  id uuid constraint directive_responses_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  directive_id uuid not null,
  revision integer not null,
  outcome text not null constraint directive_responses_outcome check (outcome in ('done', 'not-followed')),
  body text not null,
  clause_ids uuid[] not null,
  by_party_id uuid not null constraint directive_responses_agency_fk references parties (id),
  entered_by uuid not null constraint directive_responses_enterer_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint directive_responses_revision unique (directive_id, revision),
  constraint directive_responses_directive_fk foreign key (committee_id, document_id, directive_id)
    references directives (committee_id, document_id, id)
);
create unique index directive_responses_current on directive_responses (directive_id) where superseded_at is null;

create table directive_verifications (
  id uuid constraint directive_verifications_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  directive_id uuid not null,
  response_id uuid not null constraint directive_verifications_response_fk references directive_responses (id),
  revision integer not null,
  code text not null constraint directive_verifications_code check (code in ('met', 'not-met', 'not-followed', 'lifted')),
  body text not null,
  by_person_id uuid not null constraint directive_verifications_person_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint directive_verifications_revision unique (directive_id, revision),
  constraint directive_verifications_directive_fk foreign key (committee_id, document_id, directive_id)
    references directives (committee_id, document_id, id)
);
create unique index directive_verifications_current on directive_verifications (directive_id)
  where superseded_at is null;

create table directive_confirmations (
  id uuid constraint directive_confirmations_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  directive_id uuid not null,
  verification_id uuid not null
    constraint directive_confirmations_verification_fk references directive_verifications (id),
  revision integer not null,
  confirmed boolean not null,
  body text not null,
  by_person_id uuid not null constraint directive_confirmations_person_fk references persons (id),
  on_behalf_of uuid constraint directive_confirmations_principal_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint directive_confirmations_revision unique (directive_id, revision),
  constraint directive_confirmations_directive_fk foreign key (committee_id, document_id, directive_id)
    references directives (committee_id, document_id, id)
);
create unique index directive_confirmations_current on directive_confirmations (directive_id)
  where superseded_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
