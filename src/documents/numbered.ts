import type { Reads } from '../platform/database/reads';
import { readDocumentNumber } from '../text/document-number';

const most = 200;

/** $1 the number; $2 year, $3 symbol, $4 organ and $5 the word before it, each null where it was not written. */
const statement = `select distinct e.document_id as id from register_entries e
  where e.number = $1 and e.document_id is not null
    and ($2::text is null or to_char(e.official_date, 'YYYY') = $2)
    and ($3::text is null or e.symbol_folded = $3)
    and ($4::text is null or e.organ_folded = $4)
    and ($5::text is null or $5 in (e.symbol_folded, e.type_folded))
  order by e.document_id desc limit ${most}`;

/** Documents that bear, or bore, the number somebody wrote; visible or not. Empty where it is no number. */
export async function documentsNumbered(reads: Reads, written: string): Promise<string[]> {
  const asked = readDocumentNumber(written);
  if (!asked) return [];
  const { number, year, symbol, organ, word } = asked;
  const rows = await reads.query<{ id: string }>(statement, [number, year, symbol, organ, word]);
  return rows.map(({ id }) => id);
}
