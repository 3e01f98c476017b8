import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Comments1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create table comments (
  id uuid constraint comments_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  round_id uuid not null,
  round_number integer not null,
  version_n integer not null,
  -- Null: about the whole text.
  clause_id uuid,
  quote_exact text,
  quote_prefix text,
  quote_suffix text,
  -- Where the quote stands in the clause's words (its heading and text), in UTF-16 code units.
  quote_from integer,
  quote_to integer,
  kind text not null constraint comments_kind check (kind in ('remark', 'amendment', 'question', 'support')),
  blocking boolean not null,
  body text not null,
  proposed_text text,
  by_party_id uuid not null constraint comments_author_fk references parties (id),
  entered_by uuid not null constraint comments_enterer_fk references persons (id),
  channel text not null constraint comments_channel check (channel in ('app', 'letter', 'paper-form', 'session', 'in-draft')),
  revision integer not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  settled_at timestamptz,
  settled_by text constraint comments_settled_by check (settled_by in ('answer', 'ruling', 'silence', 'acceptance')),
  -- Set when a revision is returned for other points: the agency's disposition of this one stands.
  locked_at timestamptz,
  constraint comments_of_document unique (committee_id, document_id, id),
  constraint comments_round_fk foreign key (committee_id, document_id, round_id)
    references rounds (committee_id, document_id, id),
  constraint comments_clause_fk foreign key (document_id, clause_id) references clauses (document_id, id),
  constraint comments_quote check (num_nulls(quote_exact, quote_prefix, quote_suffix, quote_from, quote_to) in (0, 5)),
  constraint comments_settled check ((settled_at is null) = (settled_by is null)),
  constraint comments_amendment check (kind <> 'amendment' or proposed_text is not null)
);
create index comments_list on comments (document_id, round_number, created_at, id);
create index comments_of_author on comments (document_id, by_party_id, round_number, created_at);
create index comments_on_clause on comments (document_id, clause_id, created_at, id);
create index comments_owed on comments (document_id) where withdrawn_at is null and settled_at is null;

-- Where a comment stands in a later version than it was made on: never overwritten, a place found anew is a new row.
create table comment_anchors (
  comment_id uuid not null,
  version_n integer not null,
  revision integer not null,
  committee_id uuid not null,
  document_id uuid not null,
  -- Null: nowhere.
  clause_id uuid,
  -- Null: the clause as a whole.
  from_offset integer,
  to_offset integer,
  how text not null constraint comment_anchors_how check (how in ('exact', 'context', 'fuzzy', 'clause', 'orphan')),
  flagged boolean not null,
  placed_at timestamptz not null,
  constraint comment_anchors_pk primary key (comment_id, version_n, revision),
  constraint comment_anchors_place check (case how when 'orphan' then num_nonnulls(clause_id, from_offset, to_offset) = 0
    when 'clause' then clause_id is not null and num_nonnulls(from_offset, to_offset) = 0
    else num_nulls(clause_id, from_offset, to_offset) = 0 end),
  constraint comment_anchors_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id),
  constraint comment_anchors_version_fk foreign key (document_id, version_n) references versions (document_id, n),
  constraint comment_anchors_clause_fk foreign key (document_id, clause_id) references clauses (document_id, id)
);

-- Wordings a comment had before it was edited; the current one is on the comment.
create table comment_wordings (
  comment_id uuid not null,
  committee_id uuid not null,
  document_id uuid not null,
  revision integer not null,
  kind text not null,
  blocking boolean not null,
  body text not null,
  proposed_text text,
  replaced_at timestamptz not null,
  constraint comment_wordings_pk primary key (comment_id, revision),
  constraint comment_wordings_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);

create table replies (
  id uuid constraint replies_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  comment_id uuid not null,
  body text not null,
  by_party_id uuid not null constraint replies_author_fk references parties (id),
  entered_by uuid not null constraint replies_enterer_fk references persons (id),
  created_at timestamptz not null,
  constraint replies_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);
create index replies_of_comment on replies (comment_id, id);

create table positions (
  id uuid constraint positions_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  round_id uuid not null,
  by_party_id uuid not null constraint positions_author_fk references parties (id),
  entered_by uuid not null constraint positions_enterer_fk references persons (id),
  channel text not null constraint positions_channel check (channel in ('app', 'letter', 'paper-form', 'session', 'in-draft')),
  value text not null constraint positions_value check (value in ('agree', 'agree-with-comments', 'disagree', 'no-comment')),
  body text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint positions_round_fk foreign key (committee_id, document_id, round_id)
    references rounds (committee_id, document_id, id)
);
create index positions_of_author on positions (round_id, by_party_id);
create unique index positions_current on positions (round_id, by_party_id) where superseded_at is null;

create table dispositions (
  id uuid constraint dispositions_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  comment_id uuid not null,
  revision integer not null,
  code text not null constraint dispositions_code check (code in
    ('accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope')),
  reason text not null,
  -- The clauses said to have changed because of the comment.
  clause_ids uuid[] not null,
  by_party_id uuid not null constraint dispositions_agency_fk references parties (id),
  entered_by uuid not null constraint dispositions_enterer_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint dispositions_revision unique (comment_id, revision),
  constraint dispositions_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);
create unique index dispositions_current on dispositions (comment_id) where superseded_at is null;

create table answers (
  id uuid constraint answers_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  comment_id uuid not null,
  disposition_id uuid not null constraint answers_disposition_fk references dispositions (id),
  revision integer not null,
  code text not null constraint answers_code check (code in ('satisfied', 'maintains', 'withdraws')),
  reason text not null,
  by_party_id uuid not null constraint answers_author_fk references parties (id),
  entered_by uuid not null constraint answers_enterer_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint answers_revision unique (comment_id, revision),
  constraint answers_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);
create unique index answers_current on answers (comment_id) where superseded_at is null;

create table rulings (
  id uuid constraint rulings_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  comment_id uuid not null,
  revision integer not null,
  code text not null constraint rulings_code check (code in ('agency', 'author', 'other-wording')),
  reason text not null,
  wording text,
  by_person_id uuid not null constraint rulings_person_fk references persons (id),
  -- In whose place, by a mandate.
  on_behalf_of uuid constraint rulings_principal_fk references persons (id),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  constraint rulings_revision unique (comment_id, revision),
  constraint rulings_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);
create unique index rulings_current on rulings (comment_id) where superseded_at is null;
-- A comment ruled for the agency is held to the text like one that is owed.
create index rulings_for_agency on rulings (document_id) where superseded_at is null and code = 'agency';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
