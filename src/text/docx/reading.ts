import { ListCounters } from './list-counters';
import type { Found } from './found';
import { Notes } from './notes';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** What becomes of tracked changes: the text as it would be after accepting all of them, or after rejecting all. */
export type TrackedChanges = 'accept' | 'reject';

/** What all readers of one document share. */
export class Reading {
  readonly counters = new ListCounters();
  readonly fields = new Fields();
  /** Above nought inside of what is read and not shown, such as a deleted row: its paragraphs are not counted. */
  unseen = 0;

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
    readonly changes: TrackedChanges,
    readonly found: Found,
    readonly notes: Notes,
  ) {}

  /** Whether what this element holds is left out, by what becomes of tracked changes; undefined for any other element. */
  leavesOut(name: string): boolean | undefined {
    switch (name) {
      case 'w:ins':
      case 'w:moveTo':
        return this.changes === 'reject';
      case 'w:del':
      case 'w:moveFrom':
        return this.changes === 'accept';
      default:
        return undefined;
    }
  }

  count(change: string): void {
    if (change === 'w:ins') this.found.insertions += 1;
    if (change === 'w:del') this.found.deletions += 1;
    // Each move stands at two places.
    if (change === 'w:moveTo') this.found.moves += 1;
  }
}

/** Fields as runs bring them: an instruction that nobody sees, then the result that is printed. */
class Fields {
  private readonly open: ('instruction' | 'result')[] = [];

  get inInstruction(): boolean {
    return this.open.includes('instruction');
  }

  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push('instruction');
    if (type === 'separate' && this.open.length > 0) this.open[this.open.length - 1] = 'result';
    if (type === 'end') this.open.pop();
  }

  /** An instruction never goes on in the next paragraph: one without an end would swallow the rest of the text. */
  endOfParagraph(): void {
    while (this.open.at(-1) === 'instruction') this.open.pop();
  }
}
