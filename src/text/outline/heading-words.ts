import type { ClauseKind } from '../clause';
import { ordinalValue } from './numerals';
import type { Marker, MarkerFamily } from './marker';

interface HeadingWord {
  family: MarkerFamily;
  kind: ClauseKind;
  word: string;
}

const WORDS: Record<string, HeadingWord> = {
  phần: { family: 'part', kind: 'part', word: 'Phần' },
  part: { family: 'part', kind: 'part', word: 'Part' },
  chương: { family: 'chapter', kind: 'chapter', word: 'Chương' },
  chapter: { family: 'chapter', kind: 'chapter', word: 'Chapter' },
  mục: { family: 'division', kind: 'section', word: 'Mục' },
  section: { family: 'division', kind: 'section', word: 'Section' },
  'tiểu mục': { family: 'subdivision', kind: 'section', word: 'Tiểu mục' },
  điều: { family: 'article', kind: 'article', word: 'Điều' },
  article: { family: 'article', kind: 'article', word: 'Article' },
};

const HEAD =
  /^(Phần|PHẦN|Part|PART|Chương|CHƯƠNG|Chapter|CHAPTER|Mục|MỤC|Section|SECTION|Tiểu mục|TIỂU MỤC|[ĐÐ]iều|[ĐÐ]IỀU|Article|ARTICLE)\s+(?:(thứ\s+\p{L}+|mở đầu|kết luận|(?:\d{1,4}(?:\.\d{1,3}){0,3}|[IVXLC]{1,8}))([a-zđ]?))(?![\p{L}\p{N}])/iu;

/** After a bare number, these words make the line a citation: `Mục 3 Chương II`, `Điều 5 Luật ...`, `Điều 5 của ...`. */
const CITED =
  /^(?:Chương|Mục|Tiểu mục|Điều|Phần|Khoản|Điểm|Luật|Bộ luật|Nghị|Quyết|Thông|Pháp|Hiến|Quy|Hiệp|Công ước|Điều lệ|Act|Law|Article|Section|Part|Chapter)(?!\p{L})/u;

/** A sentence that goes on behind a section's number printed with its dot: `Section 4.1. of that document`. */
const GOES_ON = /^\s*(?:of|and|or|to|in|above|below|của|và|hoặc|nêu|này)(?!\p{L})/u;

/**
 * A heading made by a word and its number, or undefined. With a mark after the number (`Điều 5.`, `Mục 1:`) the rest is its
 * title; without one the line must end there or go on with a capital that names no other text.
 */
export function readHeadingWord(head: string): Marker | undefined {
  const match = HEAD.exec(head);
  if (!match) return undefined;
  const [all, name = '', number = '', suffix = ''] = match;
  // Case is free in the expression for `CHƯƠNG` and `PHẦN THỨ NHẤT`; a small first letter is running text.
  if (/^\p{Ll}/u.test(name)) return undefined;
  const found = WORDS[name.toLowerCase().replace('ð', 'đ')];
  const value = ordinalValue(number);
  if (!found || value === undefined || /^[ivxlc]+$/.test(number)) return undefined;
  const rest = head.slice(all.length);
  const mark = /^\s?(?:\.\s?[-–—]?|[:–—-])(?=\s|$|\p{Lu})/u.exec(rest)?.[0];
  if (mark !== undefined && GOES_ON.test(rest.slice(mark.length))) return undefined;
  if (mark === undefined && !isBareHeading(rest.trim())) return undefined;
  const { family, kind, word } = found;
  const component = `${word} ${number}${suffix}`;
  return {
    family,
    kind,
    component,
    value,
    suffix,
    prefix: '',
    length: all.length + (mark?.trimEnd().length ?? 0),
  };
}

function isBareHeading(rest: string): boolean {
  return rest === '' || /^\([^()]+\)\.?$/.test(rest) || (/^\p{Lu}/u.test(rest) && !CITED.test(rest));
}
