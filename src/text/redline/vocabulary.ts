import { foldSpelling } from '../fold';
import { DASHES } from '../leading-label';

const INVISIBLE = /\p{Cf}+/gu;

/** What two words have in common that differ in spelling only; case is wording. */
export const spellingOf = (text: string): string =>
  foldSpelling(text.replace(INVISIBLE, '')).replace(DASHES, '-');

/** Numbers for words, so that comparing them is comparing numbers; spellings of one word have one number. */
export class Vocabulary {
  private readonly byWriting = new Map<string, number>();
  private readonly bySpelling = new Map<string, number>();
  private readonly spellings: string[] = [];

  /** `ascii`: there is one spelling of it, so that it need not be looked for. */
  numberOf(written: string, ascii: boolean): number {
    if (ascii) return this.add(written);
    const known = this.byWriting.get(written);
    if (known !== undefined) return known;
    const number = this.add(spellingOf(written));
    this.byWriting.set(written, number);
    return number;
  }

  /** The words with these numbers, without the white space between them. */
  joined(numbers: Int32Array, from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += this.spellings[numbers[at]!]!;
    return text;
  }

  private add(spelling: string): number {
    const known = this.bySpelling.get(spelling);
    if (known !== undefined) return known;
    const number = this.spellings.push(spelling) - 1;
    this.bySpelling.set(spelling, number);
    return number;
  }
}
