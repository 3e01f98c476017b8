import { figuresOf, runsIntoFigure } from '../../text/figures';
import { wordingKey } from '../../text/fold';
import { isLabel } from '../../text/leading-label';

/** A clause as it is printed. */
export interface PrintedClause {
  label: string;
  marker: string;
  heading: string;
  text: string;
}

/**
 * The first part of a clause in which a correction would touch more than form; null where it is form alone. Numbering may
 * change in the marker and in the label; in heading and text no digit and no sign does, wherever it stands.
 */
export function beyondForm(before: PrintedClause, after: PrintedClause): keyof PrintedClause | null {
  const changed = (['heading', 'text'] as const).find(
    (part) =>
      wordingKey(after[part]) !== wordingKey(before[part]) ||
      !same(figuresOf(after[part]), figuresOf(before[part])),
  );
  if (changed) return changed;
  if (!isNumbering(before.marker, after.marker) || openFigure(before) !== openFigure(after)) return 'marker';
  return isNumbering(before.label, after.label) ? null : 'label';
}

/** What a marker brings to the figure it runs into: `100.` before `000 đồng`. */
function openFigure({ marker, heading, text }: PrintedClause): string {
  return runsIntoFigure(marker, heading || text) ? figuresOf(`${marker}0`).join(' ') : '';
}

/** A number or bullet for another, or the same words around another number: `Phụ lục 1`, `Điều 5`. */
function isNumbering(before: string, after: string): boolean {
  return (isPlain(before) && isPlain(after)) || same(wordsIn(after), wordsIn(before));
}

const isPlain = (marker: string): boolean => marker.trim() === '' || isLabel(marker.trim());
const ROMAN = /^[IVXLC]+$/u;
const wordsIn = (marker: string): string[] =>
  (marker.normalize('NFC').match(/[\p{L}\p{M}]{2,}/gu) ?? []).filter((word) => !ROMAN.test(word));

const same = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((one, at) => one === right[at]);
