import type { Found } from './found';
import { formatNumber } from './number-formats';

export type NoteKind = 'footnote' | 'endnote';

/**
 * Footnotes and endnotes: a number in brackets where they are cited, and their text right behind the paragraph that
 * cites them, so that both stay in one clause.
 */
export class Notes {
  private readonly texts = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
  private readonly cited = { footnote: 0, endnote: 0 };
  private waiting: string[] = [];

  constructor(private readonly found: Found) {}

  add(kind: NoteKind, id: string, text: string): void {
    this.texts[kind].set(id, text);
  }

  /** What stands at the place of the citation. A mark of its own, which the text itself holds, takes no number. */
  cite(kind: NoteKind, id: string | undefined, markedItself: boolean): string {
    const text = this.texts[kind].get(id ?? '');
    this.found[kind === 'footnote' ? 'footnotes' : 'endnotes'] += 1;
    if (markedItself) {
      if (text) this.waiting.push(text);
      return '';
    }
    this.cited[kind] += 1;
    // As they are counted unless somebody chose otherwise.
    const number = formatNumber(kind === 'footnote' ? 'decimal' : 'lowerRoman', this.cited[kind])!;
    const mark = `[${number}]`;
    if (text) this.waiting.push(`${mark} ${text}`);
    return mark;
  }

  /** The notes cited since this was asked last. */
  take(): string[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
