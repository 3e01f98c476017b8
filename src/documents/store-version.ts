import { createHash } from 'node:crypto';
import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/ids';
import { oneByOne } from '../platform/step-by-step';
import { fold, wordingKey } from '../text/fold';
import { indexedWords } from '../text/search-words';
import { clausesAreLinked } from './clauses-linked';
import { findByText } from './document-words';
import type { OpenDocument } from './document-standing';
import type { Lineages } from './match-lineages';
import { storeLinks } from './store-links';
import type { IncomingText, TextClause } from './read-text';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Heading and text are one wording; the separator cannot occur in a text (NUL is refused on input). */
const wordingHash = (clause: TextClause): Buffer =>
  sha256(`${wordingKey(clause.heading)}\0${wordingKey(clause.text)}`);
const contentHash = (clause: TextClause): Buffer => sha256(`${clause.heading}\0${clause.text}`);

/** SHA-256 over every clause's kind, label, marker, level, heading and text, in order: what a ballot and a signature name. */
export const versionHash = (clauses: readonly TextClause[]): Buffer =>
  sha256(JSON.stringify(clauses.map((c) => [c.kind, c.label, c.marker, c.level, c.heading, c.text])));

export async function storeVersion(
  tx: Tx,
  document: OpenDocument,
  text: IncomingText,
  lineages: Lineages,
  by: string,
): Promise<{ n: number; hash: Buffer }> {
  const n = document.latestVersion + 1;
  const hash = versionHash(text.clauses);
  const key = [document.committeeId, document.id] as const;
  await tx.query(
    `insert into versions (committee_id, document_id, id, n, content_hash, source_format, source, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...key, newId(), n, hash, text.format, text.source, tx.now, by],
  );
  await tx.query(
    `insert into clauses (committee_id, document_id, id, created_at)
     select $1, $2, id, $4 from unnest($3::uuid[]) id`,
    [...key, lineages.begun, tx.now],
  );
  const hashes = text.clauses.map(contentHash);
  const words = await oneByOne(text.clauses, (clause) => indexedWords([indexed(clause)]));
  await storeWordings(tx, key, text.clauses, { hashes, words });
  findByText(tx, document, words);
  await tx.query(
    `insert into version_clauses
       (committee_id, document_id, version_n, ordinal, clause_id, parent_clause_id, level, label, marker, kind, text_id,
        spans)
     select $1, $2, $3, c.ordinal - 1, c.clause_id, c.parent_id, c.level, c.label, c.marker, c.kind, ct.id,
         c.spans::integer[]
       from unnest($4::uuid[], $5::uuid[], $6::smallint[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::text[])
         with ordinality as c (clause_id, parent_id, level, label, marker, kind, content_hash, spans, ordinal)
       join clause_texts ct on ct.document_id = $2 and ct.content_hash = c.content_hash`,
    [
      ...key,
      n,
      lineages.ids,
      text.clauses.map((clause) => (clause.parent === null ? null : lineages.ids[clause.parent])),
      text.clauses.map((clause) => clause.level),
      text.clauses.map((clause) => clause.label),
      text.clauses.map((clause) => clause.marker),
      text.clauses.map((clause) => clause.kind),
      hashes,
      text.clauses.map(({ spans }) => `{${[spans.raw, spans.marker, spans.heading, spans.text].join()}}`),
    ],
  );
  await storeLinks(tx, key, n, lineages.links);
  await tx.query('update documents set latest_version = $2, revision = revision + 1 where id = $1', [
    document.id,
    n,
  ]);
  await clausesAreLinked(tx, document, n);
  return { n, hash };
}

/** Each wording once per document: only what this version brings anew is written and indexed. */
async function storeWordings(
  tx: Tx,
  key: readonly [string, string],
  clauses: readonly TextClause[],
  { hashes, words }: { readonly hashes: readonly Buffer[]; readonly words: readonly string[] },
): Promise<void> {
  const seen = new Set<string>();
  const first = clauses
    .map((_, at) => at)
    .filter((at) => {
      const hash = hashes[at]!.toString('hex');
      return !seen.has(hash) && seen.add(hash);
    });
  const of = <T>(value: (clause: TextClause, at: number) => T): Promise<T[]> =>
    oneByOne(first, (at) => value(clauses[at]!, at));
  await tx.query(
    `insert into clause_texts
       (committee_id, document_id, id, content_hash, heading, text, wording_hash, folded, terms)
     select $1, $2, t.id, t.content_hash, t.heading, t.text, t.wording_hash, t.folded,
         array_to_tsvector(string_to_array(t.words, ' '))
       from unnest($3::uuid[], $4::bytea[], $5::text[], $6::text[], $7::bytea[], $8::text[], $9::text[])
         as t (id, content_hash, heading, text, wording_hash, folded, words)
     on conflict (document_id, content_hash) do nothing`,
    [
      ...key,
      await of(() => newId()),
      await of((_, at) => hashes[at]!),
      await of((clause) => clause.heading),
      await of((clause) => clause.text),
      await of(wordingHash),
      await of((clause) => fold(indexed(clause))),
      await of((_, at) => words[at]!),
    ],
  );
}

/** A longer clause is found by its beginning. */
const maxIndexed = 200_000;
const indexed = ({ heading, text }: TextClause): string => `${heading} ${text}`.slice(0, maxIndexed);
