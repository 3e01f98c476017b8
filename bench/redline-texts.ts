import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceFormat } from '../src/text/clause';
import { matchClauses } from '../src/text/matching/clause-matching';
import { parseSource } from '../src/text/outline/parse-source';
import type { ComparedTexts, RedlineClause } from '../src/text/redline/redline';
import { verbatimOf } from '../src/text/verbatim';

/** From `dist/bench` or `bench`: the texts stand beside the repository and are not part of it. */
const places = ['../../shared/data', '../../../shared/data'].map((place) => resolve(__dirname, place));

export function textsUnder(folder: string): string[] {
  const place = places.map((data) => join(data, folder)).find(existsSync);
  if (!place) return [];
  return readdirSync(place)
    .sort()
    .map((name) => readFileSync(join(place, name), 'utf8'));
}

/** Read and matched, as two versions of a document that follow one another. */
export function compared(format: SourceFormat, before: string, after: string): ComparedTexts {
  const old = parseSource(format, before).clauses.map((read) => ({ ...read, id: `c${read.ordinal}` }));
  const now = parseSource(format, after).clauses;
  const previous = old.map((read) => ({
    ...read,
    parentId: read.parent === null ? null : `c${read.parent}`,
  }));
  const { matches, parts } = matchClauses(previous, now);
  const ids = now.map((_read, at) => matches[at]!.clauseId ?? `n${at}`);
  const clauseOf = (source: string, read: (typeof now)[number], id: string): RedlineClause => {
    const { raw, offsets } = verbatimOf(source, read.spans);
    return { id, raw, marker: offsets.marker, label: read.label, kind: read.kind, level: read.level };
  };
  return {
    before: old.map((read) => clauseOf(before, read, read.id)),
    after: now.map((read, at) => clauseOf(after, read, ids[at]!)),
    went: parts.map(({ from, nextOrdinal }) => ({ from, to: ids[nextOrdinal]! })),
  };
}

/** All of it in one clause: nothing helps but the words. */
export const inOneClause = (before: string, after: string): ComparedTexts => {
  const one = (raw: string): RedlineClause[] => [
    { id: 'a', raw, marker: [0, 0], label: '', kind: 'paragraph', level: 1 },
  ];
  return { before: one(before), after: one(after), went: [] };
};

/** Words by chance, the same every time. */
export function chanceText(seed: number, length: number, vocabulary: number, line: string): string {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const word = `từ${Math.floor(next() * vocabulary).toString(36)}${next() < 0.07 ? `.${line}` : ' '}`;
    parts.push(word);
    size += word.length;
  }
  return parts.join('').slice(0, length);
}
