import type { Client } from 'pg';

/** What stands in a document, parents first, with the columns that name the document or something in it. */
const usual = {
  documents: ['id'],
  versions: ['id', 'document_id'],
  clauses: ['id', 'document_id'],
  rounds: ['id', 'document_id'],
  positions: ['id', 'document_id', 'round_id'],
  comments: ['id', 'document_id', 'round_id', 'clause_id'],
  dispositions: ['id', 'document_id', 'comment_id'],
  conclusions: ['id', 'document_id', 'round_id'],
  ballots: ['id', 'document_id', 'round_id'],
  ballot_roll: ['ballot_id', 'document_id'],
};
type Tables = Readonly<Record<string, readonly string[]>>;

/** The text and what it is found by, for whoever searches. */
export const withText: Tables = {
  ...usual,
  clause_texts: ['id', 'document_id'],
  version_clauses: ['document_id', 'clause_id', 'parent_clause_id', 'text_id'],
  document_words: ['document_id'],
  round_invitees: ['document_id', 'round_id'],
  comment_words: ['comment_id', 'document_id'],
};

/** A copy's ids begin with its turn, so that copies stand in the order of their making. */
const moved = (column: string): string =>
  `'${column}', overlay(t.${column}::text placing lpad(to_hex(turn), 8, '0') from 1 for 8)`;

export interface Share {
  readonly id: string;
  /** How many of every hundred copies are copies of this document. */
  readonly ofHundred: number;
}

/** Copies documents with what stands in them, by SQL: at this size the API would take hours. */
export async function copyDocuments(
  client: Client,
  count: number,
  shares: readonly Share[],
  tables: Tables = usual,
): Promise<void> {
  const dealt = shares.flatMap(({ id, ofHundred }) => Array.from({ length: ofHundred }, () => id));
  if (dealt.length !== 100) throw new Error(`The shares come to ${dealt.length} of a hundred`);
  for (const [table, own] of Object.entries(tables)) {
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    // 37 has no divisor in common with 100: every hundred copies hold each share, well mixed.
    await client.query(
      `insert into ${table} (${names.join(', ')})
        select ${names.map((name) => `copy.${name}`).join(', ')} from generate_series(1, $1::int) turn
        join ${table} t on t.${table === 'documents' ? 'id' : 'document_id'} = ($2::uuid[])[turn * 37 % 100 + 1]
        cross join lateral jsonb_populate_record(t, jsonb_build_object(${own.map(moved).join(', ')})) copy`,
      [count, dealt],
    );
  }
}
