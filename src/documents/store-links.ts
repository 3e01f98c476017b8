import type { Tx } from '../platform/database/tx';
import type { Link } from './match-lineages';

/** Who said so: a person, unless the matcher did. */
export type SaidLink = Link & { readonly byWhom?: string };

/** What became of the clauses of the version before `n`. */
export async function storeLinks(
  tx: Tx,
  key: readonly [committeeId: string, documentId: string],
  n: number,
  links: readonly SaidLink[],
): Promise<void> {
  const column = <T>(value: (link: SaidLink) => T): T[] => links.map(value);
  await tx.query(
    `insert into clause_links (committee_id, document_id, from_version, to_version, from_clause_id, to_clause_id, kind,
       similarity, moved, sure, by_whom)
     select $1, $2, $3::int - 1, $3, l.*
       from unnest($4::uuid[], $5::uuid[], $6::text[], $7::real[], $8::boolean[], $9::boolean[], $10::text[]) as l`,
    [
      ...key,
      n,
      column(({ from }) => from),
      column(({ to }) => to),
      column(({ kind }) => kind),
      column(({ similarity }) => similarity),
      column(({ moved }) => moved),
      column(({ sure }) => sure),
      column(({ byWhom = 'matcher' }) => byWhom),
    ],
  );
}
