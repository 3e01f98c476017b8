import type { Reads } from '../platform/database/reads';
import { readDocumentNumber } from '../text/document-number';
import { isVisible, readerAndDocuments } from './visibility';

const most = 200;

/** $1 the reader, $2 now; $3 the number; $4 year, $5 symbol, $6 organ and $7 the word before it, each null where it was not written. */
const statement = `select distinct d.id from ${readerAndDocuments} join register_entries e on e.document_id = d.id
  where e.number = $3
    and ($4::text is null or to_char(e.official_date, 'YYYY') = $4)
    and ($5::text is null or e.symbol_folded = $5)
    and ($6::text is null or e.organ_folded = $6)
    and ($7::text is null or $7 in (e.symbol_folded, e.type_folded))
    and ${isVisible}
  order by d.id desc limit ${most}`;

/** The newest documents the reader may see that bear, or bore, the number somebody wrote. Empty where it is no number. */
export async function documentsNumbered(
  reads: Reads,
  reader: readonly [personId: string | null, now: Date],
  written: string,
): Promise<string[]> {
  const asked = readDocumentNumber(written);
  if (!asked) return [];
  const { number, year, symbol, organ, word } = asked;
  const rows = await reads.query<{ id: string }>(statement, [
    ...reader,
    ...[number, year, symbol, organ, word],
  ]);
  return rows.map(({ id }) => id);
}
