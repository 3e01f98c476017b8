import { DASHES } from './leading-label';

const FIGURE = /\p{N}+|[%‰]|[-+](?=\s*\p{N})/gu;

/**
 * The digits of a text in the order they stand in, run by run, with every percent sign and whatever sign stands before
 * digits. Unlike `wording` it takes nothing for a label: a number at the head of a text is a figure too.
 */
export function figuresOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\p{Cf}+/gu, '')
      .replace(DASHES, '-')
      .match(FIGURE) ?? []
  );
}

const SIGN = /^[-+]$/u;
const OPEN_FIGURE = /\d\s*-$|^\d{3}\.$/u;

/** Whether what stands in the place of a number or bullet is the beginning of the text's first figure. */
export function runsIntoFigure(marker: string, text: string): boolean {
  const head = marker.normalize('NFC').replace(DASHES, '-').trim();
  if (!/^\s*\p{N}/u.test(text)) return false;
  // Three digits behind a point are a group of thousands where none would count so; `1. 100 …` is an item.
  return (
    SIGN.test(head) || OPEN_FIGURE.test(head) || (/^\d+\.$/u.test(head) && /^\s*0\d\d(?!\d)/u.test(text))
  );
}
