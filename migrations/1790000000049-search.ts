import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1790000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
-- What documents and comments are found by: each word without its accents, and as written behind a '='. Folded by the
-- application; in tables of their own, so that nothing else that is written to a document or a comment writes an index.
-- Of a document the words of its title and of all its versions: what may hold what is sought, to be looked at closely.
create table document_words (
  document_id uuid constraint document_words_pk primary key,
  committee_id uuid not null,
  title tsvector not null,
  words tsvector not null,
  constraint document_words_document_fk foreign key (committee_id, document_id) references documents (committee_id, id)
);
-- The list of what is still to be entered is short everywhere: a search reads all of it for every document it looks at.
create index document_words_words on document_words using gin (words) with (gin_pending_list_limit = 256);
create index document_words_title on document_words using gin (title) with (gin_pending_list_limit = 256);

-- With the document in it, so that the clauses of one document with a word that stands everywhere are found at once.
create extension if not exists btree_gin;
create index clause_texts_terms on clause_texts using gin (document_id, terms) with (gin_pending_list_limit = 256);
create index version_clauses_of_text on version_clauses (document_id, version_n, text_id);

create table comment_words (
  comment_id uuid constraint comment_words_pk primary key,
  committee_id uuid not null,
  document_id uuid not null,
  words tsvector not null,
  constraint comment_words_comment_fk foreign key (committee_id, document_id, comment_id)
    references comments (committee_id, document_id, id)
);
create index comment_words_words on comment_words using gin (document_id, words) with (gin_pending_list_limit = 256);
create index comment_words_of_document on comment_words (document_id, comment_id);
-- By their indexes, however common the word: what a scan of the table costs the planner cannot know, for it would unpack
-- every row's words.
create function documents_with_words(wanted tsquery) returns setof uuid language sql stable set enable_seqscan = off
  as 'select document_id from document_words where words @@ wanted';
create function titles_with_words(wanted tsquery) returns setof uuid language sql stable set enable_seqscan = off
  as 'select document_id from document_words where title @@ wanted';
-- Where words stand together in very many clauses or comments, to find them all costs more than to look at what may hold them.
create function clauses_with_words(wanted tsquery) returns setof uuid language sql stable set enable_seqscan = off as '
  with few as materialized (select document_id from clause_texts where terms @@ wanted limit 30001)
  select distinct document_id from few where (select count(*) from few) <= 30000
  union all select document_id from document_words where words @@ wanted and (select count(*) from few) > 30000';
create function comments_with_words(wanted tsquery) returns setof uuid language sql stable set enable_seqscan = off as '
  with few as materialized (select document_id from comment_words where words @@ wanted limit 10001)
  select distinct document_id from few where (select count(*) from few) <= 10000
  union all select d.id from documents d where exists (select from comment_words w where w.document_id = d.id)
    and (select count(*) from few) > 10000';
grant select, insert, update on document_words, comment_words to resolute_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
