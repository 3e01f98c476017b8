import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
create type document_state as enum (
  'draft.editing', 'draft.screening', 'comments.open', 'conclusion.pending',
  'revision.editing', 'revision.confirming', 'revision.verifying',
  'adoption.voting', 'adoption.finalising', 'adoption.signing', 'adoption.quarantine',
  'adopted', 'rejected', 'withdrawn', 'suspended'
);

create table documents (
  id uuid constraint documents_pk primary key,
  committee_id uuid not null constraint documents_committee_fk references committees (id),
  type_id uuid not null,
  title text not null,
  title_folded text not null,
  language text not null,
  lead_agency_id uuid not null constraint documents_lead_agency_fk references organisations (id),
  access_level text not null constraint documents_access_level check (access_level in ('open', 'internal', 'confidential')),
  state document_state not null,
  state_since timestamptz not null,
  resume_to document_state,
  revision integer not null,
  round_number integer not null,
  latest_version integer not null,
  -- The newest version those outside the drafting side may read.
  shown_version integer not null,
  due_at timestamptz,
  parked_at timestamptz,
  review_on date,
  concluded_at timestamptz,
  signed_at timestamptz,
  signed_by uuid constraint documents_signer_fk references persons (id),
  signed_version integer,
  adopted_on date,
  issued_on date,
  effective_on date,
  created_at timestamptz not null,
  created_by uuid not null constraint documents_creator_fk references persons (id),
  constraint documents_of_committee unique (committee_id, id),
  constraint documents_type_fk foreign key (committee_id, type_id) references document_types (committee_id, id),
  constraint documents_resume_to check ((state = 'suspended') = (resume_to is not null))
);
create index documents_list on documents (committee_id, id);
create index documents_by_state on documents (committee_id, state, id);
create index documents_under_way on documents (committee_id, id) where state not in ('adopted', 'rejected', 'withdrawn');
create index documents_of_agency on documents (lead_agency_id, id);
create index documents_due on documents (due_at) where due_at is not null;
create index documents_to_review on documents (review_on) where state = 'suspended' and review_on is not null;

create table document_agencies (
  document_id uuid not null,
  committee_id uuid not null,
  organisation_id uuid not null constraint document_agencies_organisation_fk references organisations (id),
  constraint document_agencies_pk primary key (document_id, organisation_id),
  constraint document_agencies_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);

create index document_agencies_of_organisation on document_agencies (organisation_id, document_id);

create table document_recipients (
  document_id uuid not null,
  committee_id uuid not null,
  party_id uuid not null constraint document_recipients_party_fk references parties (id),
  constraint document_recipients_pk primary key (document_id, party_id),
  constraint document_recipients_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);
create index document_recipients_of_party on document_recipients (party_id, document_id);

-- Whom an internal or a confidential document names as readers.
create table document_readers (
  document_id uuid not null,
  committee_id uuid not null,
  person_id uuid not null constraint document_readers_person_fk references persons (id),
  constraint document_readers_pk primary key (document_id, person_id),
  constraint document_readers_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);

-- Reading a confidential document, once an hour for a person and a part; each stands in the ledger.
create table document_reads (
  document_id uuid not null,
  committee_id uuid not null,
  person_id uuid not null constraint document_reads_person_fk references persons (id),
  part text not null constraint document_reads_part check (part in ('text', 'comments', 'papers', 'ledger', 'conclusions', 'ballots')),
  -- 0 for what is no version.
  version_n integer not null,
  hour timestamptz not null,
  ledger_id uuid not null,
  constraint document_reads_pk primary key (document_id, person_id, part, version_n, hour),
  constraint document_reads_fact unique (document_id, ledger_id),
  constraint document_reads_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id)
);

create table versions (
  id uuid constraint versions_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  n integer not null,
  draft_number integer,
  content_hash bytea not null,
  source_format text not null constraint versions_source_format check
    (source_format in ('clauses', 'text', 'markdown', 'docx')),
  -- The text as it came in, decoded; clauses given one by one are written down in order, a docx as its reader sees it.
  source text not null,
  created_at timestamptz not null,
  created_by uuid not null constraint versions_creator_fk references persons (id),
  constraint versions_n unique (document_id, n),
  constraint versions_document_fk foreign key (committee_id, document_id) references documents (committee_id, id)
);

-- The file that a version was read from, unchanged.
create table version_files (
  committee_id uuid not null,
  document_id uuid not null,
  version_n integer not null,
  file_key text not null constraint version_files_of_its_own unique,
  file_name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null,
  constraint version_files_pk primary key (document_id, version_n),
  constraint version_files_document_fk foreign key (committee_id, document_id) references documents (committee_id, id),
  constraint version_files_version_fk foreign key (document_id, version_n) references versions (document_id, n)
);

-- A clause is a lineage: its id stays the same in every version it lives in.
create table clauses (
  id uuid constraint clauses_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  created_at timestamptz not null,
  constraint clauses_of_document unique (document_id, id),
  constraint clauses_document_fk foreign key (committee_id, document_id) references documents (committee_id, id)
);

-- A wording is stored once per document, however many versions repeat it.
create table clause_texts (
  id uuid constraint clause_texts_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  content_hash bytea not null,
  heading text not null,
  text text not null,
  -- Equal for wordings that differ only in spelling, spaces, punctuation or numbering.
  wording_hash bytea not null,
  folded text not null,
  terms tsvector not null,
  constraint clause_texts_content unique (document_id, content_hash),
  constraint clause_texts_of_document unique (document_id, id),
  constraint clause_texts_document_fk foreign key (committee_id, document_id) references documents (committee_id, id)
);

create table version_clauses (
  committee_id uuid not null,
  document_id uuid not null,
  version_n integer not null,
  ordinal integer not null,
  clause_id uuid not null,
  parent_clause_id uuid,
  level smallint not null,
  label text not null,
  -- The number or bullet as printed.
  marker text not null,
  kind text not null constraint version_clauses_kind check (kind in
    ('preamble', 'part', 'chapter', 'section', 'article', 'clause', 'point', 'paragraph', 'target', 'task', 'table',
     'annex', 'signature')),
  text_id uuid not null,
  -- From and to in the version's source, in UTF-16 code units, of the whole clause, its marker, heading and text.
  spans integer[] not null constraint version_clauses_spans check (cardinality(spans) = 8),
  constraint version_clauses_pk primary key (document_id, version_n, ordinal),
  constraint version_clauses_clause unique (document_id, version_n, clause_id),
  constraint version_clauses_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id),
  constraint version_clauses_version_fk foreign key (document_id, version_n) references versions (document_id, n),
  constraint version_clauses_clause_fk foreign key (document_id, clause_id) references clauses (document_id, id),
  constraint version_clauses_text_fk foreign key (document_id, text_id) references clause_texts (document_id, id)
);
create index version_clauses_of_clause on version_clauses (clause_id, version_n);

-- What became of a clause from one version to the next; by_whom is 'matcher' or the person who overrode it. A clause that was
-- split or merged has several rows, one of them its own lineage's.
create table clause_links (
  committee_id uuid not null,
  document_id uuid not null,
  from_version integer not null,
  to_version integer not null,
  from_clause_id uuid,
  to_clause_id uuid,
  kind text not null constraint clause_links_kind check (kind in
    ('unchanged', 'modified', 'moved', 'inserted', 'deleted', 'split', 'merged')),
  similarity real not null,
  -- It stands elsewhere than before, whatever became of its wording.
  moved boolean not null,
  -- False where little but the place tells it: somebody should look.
  sure boolean not null,
  by_whom text not null,
  constraint clause_links_moved check (case kind when 'moved' then moved when 'unchanged' then not moved else true end),
  constraint clause_links_ends check (from_clause_id is not null or to_clause_id is not null),
  constraint clause_links_document_fk foreign key (committee_id, document_id) references documents (committee_id, id),
  constraint clause_links_from_fk foreign key (document_id, from_clause_id) references clauses (document_id, id),
  constraint clause_links_to_fk foreign key (document_id, to_clause_id) references clauses (document_id, id)
);
create unique index clause_links_of_version on clause_links (document_id, to_version, to_clause_id, from_clause_id)
  nulls not distinct;

create table rounds (
  id uuid constraint rounds_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  number integer not null,
  -- Which body leads it: a committee of the installation, or a consulted organisation its own.
  body_kind text not null constraint rounds_body_kind check (body_kind in ('committee', 'organisation')),
  body_id uuid not null,
  body_committee_id uuid generated always as (case body_kind when 'committee' then body_id end) stored
    constraint rounds_body_committee_fk references committees (id),
  body_organisation_id uuid generated always as (case body_kind when 'organisation' then body_id end) stored
    constraint rounds_body_organisation_fk references organisations (id),
  presiding_person_id uuid not null constraint rounds_presiding_fk references persons (id),
  rules_version_id uuid not null,
  version_n integer not null,
  opened_at timestamptz not null,
  opened_by uuid not null constraint rounds_opener_fk references persons (id),
  official_date date not null,
  due_at timestamptz not null,
  minimum_until timestamptz,
  reminded_at timestamptz,
  closed_at timestamptz,
  constraint rounds_number unique (document_id, number),
  constraint rounds_of_document unique (committee_id, document_id, id),
  constraint rounds_document_fk foreign key (committee_id, document_id) references documents (committee_id, id),
  -- The rules of the body, which need not be those of the document's committee.
  constraint rounds_rules_fk foreign key (rules_version_id) references rules_versions (id),
  constraint rounds_version_fk foreign key (document_id, version_n) references versions (document_id, n)
);
create index rounds_of_body on rounds (body_id, document_id);
create index rounds_of_other_bodies on rounds (body_id, document_id) where body_id <> committee_id;
create index rounds_presided on rounds (presiding_person_id, document_id);
create index rounds_to_remind on rounds (due_at) where closed_at is null and reminded_at is null;

create table round_invitees (
  round_id uuid not null,
  committee_id uuid not null,
  document_id uuid not null,
  party_id uuid not null constraint round_invitees_party_fk references parties (id),
  constraint round_invitees_pk primary key (round_id, party_id),
  constraint round_invitees_round_fk foreign key (committee_id, document_id, round_id)
    references rounds (committee_id, document_id, id)
);
create index round_invitees_of_party on round_invitees (party_id, document_id);

create table papers (
  id uuid constraint papers_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  round_number integer not null,
  kind text not null constraint papers_kind check (kind in
    ('submission-note', 'explanation', 'appraisal', 'letter', 'opinion-form', 'minutes', 'signed-copy', 'other')),
  title text not null,
  number text,
  official_date date not null,
  party_id uuid constraint papers_party_fk references parties (id),
  access_level text not null constraint papers_access_level check (access_level in ('open', 'internal', 'confidential')),
  -- The older paper that this one takes the place of.
  replaces uuid,
  -- Where the storage keeps the file, and what it is; all null for an entry without one.
  file_key text constraint papers_file_of_its_own unique,
  file_name text,
  media_type text,
  size integer,
  sha256 bytea,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint papers_recorder_fk references persons (id),
  constraint papers_of_document unique (committee_id, document_id, id),
  constraint papers_document_fk foreign key (committee_id, document_id) references documents (committee_id, id),
  constraint papers_replaces_fk foreign key (committee_id, document_id, replaces)
    references papers (committee_id, document_id, id),
  constraint papers_replaced_once unique (document_id, replaces),
  constraint papers_file check (num_nulls(file_key, file_name, media_type, size, sha256) in (0, 5))
);
create index papers_list on papers (document_id, id);

-- Files that no row names yet. A paper's transaction takes its own away; a sweep removes what was left behind.
create table uploads (
  key text constraint uploads_pk primary key,
  started_at timestamptz not null,
  abandoned boolean not null
);
create index uploads_by_start on uploads (started_at);

-- What one document does to another one, or to an act that is not kept here. Ended, never deleted.
create table document_relations (
  id uuid constraint document_relations_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  kind text not null constraint document_relations_kind check (kind in
    ('amends', 'replaces', 'repeals', 'corrects', 'parallel-text', 'implements')),
  target_committee_id uuid,
  target_document_id uuid,
  act_number text,
  act_date date,
  act_organ text,
  act_title text,
  -- Null: with the document itself.
  effective_from date,
  effective_to date,
  warning text,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint document_relations_recorder_fk references persons (id),
  ended_at timestamptz,
  ended_by uuid constraint document_relations_ender_fk references persons (id),
  end_reason text,
  constraint document_relations_of_document unique (committee_id, document_id, id),
  constraint document_relations_target check ((target_document_id is null) = (target_committee_id is null)
    and (target_document_id is null) = (act_number is not null and act_date is not null and act_organ is not null)),
  constraint document_relations_ended check ((ended_at is null) = (end_reason is null)),
  constraint document_relations_document_fk foreign key (committee_id, document_id)
    references documents (committee_id, id),
  constraint document_relations_target_fk foreign key (target_committee_id, target_document_id)
    references documents (committee_id, id)
);
create index document_relations_to on document_relations (target_document_id, id);
-- Spelling, numbering and layout only, each accepted or refused by the signer; never wording or figures.
create table form_corrections (
  id uuid constraint form_corrections_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  -- The text it corrects.
  version_n integer not null,
  clause_id uuid not null,
  kind text not null constraint form_corrections_kind check (kind in ('spelling', 'numbering', 'layout')),
  label text not null,
  marker text not null,
  heading text not null,
  text text not null,
  note text not null,
  revision integer not null,
  proposed_by uuid not null constraint form_corrections_proposer_fk references persons (id),
  proposed_at timestamptz not null,
  accepted boolean,
  decided_by uuid constraint form_corrections_decider_fk references persons (id),
  decided_at timestamptz,
  decision_note text not null,
  constraint form_corrections_decided check (num_nulls(accepted, decided_by, decided_at) in (0, 3)),
  constraint form_corrections_document_fk foreign key (committee_id, document_id) references documents (committee_id, id),
  constraint form_corrections_clause_fk foreign key (document_id, clause_id) references clauses (document_id, id),
  constraint form_corrections_version_fk foreign key (document_id, version_n) references versions (document_id, n)
);
create index form_corrections_list on form_corrections (document_id, version_n, id);
-- One correction a clause stands at a time.
create unique index form_corrections_one on form_corrections (document_id, version_n, clause_id)
  where accepted is distinct from false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
