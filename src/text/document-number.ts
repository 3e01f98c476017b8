import { fold } from './fold';

/**
 * A document's number as somebody wrote it, for finding it: every part is folded. `word` is what stands before the
 * number where it is not a symbol behind it: the `nghi quyet` of "Nghị quyết 34", the `nq` of "NQ 34".
 */
interface WrittenNumber {
  readonly number: number;
  readonly year: string | null;
  readonly symbol: string | null;
  readonly organ: string | null;
  readonly word: string | null;
}

const number = '(?<number>\\d{1,7})';
/** A symbol begins with a letter; the letter after `QĐ` in old `QĐi` is put aside below. */
const symbol = '(?<symbol>[a-z][a-z0-9]{0,11})';
const organ = '(?<organ>[a-z][a-z0-9]{0,15}(?:-[a-z0-9]{1,15}){0,3})';
const year = '(?<year>[12]\\d{3})';
/** `34-NQ/TU`, `15/2026/NQ-HĐND`, `78/NQ-HĐND`, `15-NQ`, `34`. */
const forms = [
  `${number}-${symbol}/${organ}`,
  `${number}/${year}/${symbol}-${organ}`,
  `${number}/${symbol}-${organ}`,
  `${number}/${year}/${symbol}`,
  `${number}[-/]${symbol}`,
  number,
].map((form) => new RegExp(`^${form}$`, 'u'));

/** What may stand around a number in a sentence: "số", its colon, and the date and organ of a citation. */
const prefix = /^(?<before>[a-z][a-z ]*?)??\s*(?:\bso\b\s*:?\s*)?(?<rest>\d.*)$/u;
const citation = /[,;]?\s*(?:ngay\s+\d.*|cua\s+.*)$/u;
const longest = 200;

/** Names of types that are said by the old `QĐi`: Quy định, where `QĐ` alone is both. */
const oldSymbols: Readonly<Record<string, { symbol: string; word: string }>> = {
  qdi: { symbol: 'qd', word: 'quy dinh' },
};

/**
 * Reads a document number however it is spelt: with or without the nought, spaces or line breaks around the signs, any
 * dash, the colon after "Số", a look-alike `Ð`, unaccented. Undefined where it is no number.
 */
export function readDocumentNumber(written: string): WrittenNumber | undefined {
  if (written.length > longest) return undefined;
  const plain = fold(written.replace(/[\p{Pd}\u2212]/gu, '-').replace(/\p{Cf}/gu, ''));
  const groups = prefix.exec(plain)?.groups;
  if (!groups) return undefined;
  const { before, rest = '' } = groups;
  const bare = rest
    .replace(citation, '')
    .replace(/\s*([-/])\s*/gu, '$1')
    .trim();
  for (const form of forms) {
    const found = form.exec(bare)?.groups;
    if (found) return numberOf(found, before?.trim() || null);
  }
  return undefined;
}

function numberOf(found: Readonly<Record<string, string | undefined>>, word: string | null): WrittenNumber {
  const old = oldSymbols[found.symbol ?? ''];
  return {
    number: Number(found.number),
    ...{ year: found.year ?? null, organ: found.organ ?? null },
    symbol: old?.symbol ?? found.symbol ?? null,
    word: old?.word ?? (found.symbol === undefined ? word : nameOnly(word)),
  };
}

/** Beside a symbol, a word tells types apart that share it; a single short one only repeats the symbol. */
const nameOnly = (word: string | null): string | null => (word?.includes(' ') ? word : null);
