import type { ClauseKind, ParsedClause } from '../../../src/text/clause';
import { joined, type Part, type Piece } from './pieces';
import type { Random } from './random';

export type GivenClause = Pick<ParsedClause, 'parent' | 'kind' | 'label' | 'marker' | 'heading' | 'text'>;

export interface DraftClause {
  parent: DraftClause | null;
  kind: ClauseKind;
  label: string;
  marker: string;
  heading: Piece[];
  text: Piece[];
  /** Where the clause stood in the original; null for one that an edit made. */
  readonly base: number | null;
}

/** A text while it is being edited: its clauses in reading order. */
export class Draft {
  readonly clauses: DraftClause[] = [];

  constructor(
    given: readonly GivenClause[],
    readonly random: Random,
  ) {
    given.forEach(({ parent, kind, label, marker, heading, text }, base) => {
      const whole = (part: Part, words: string): Piece[] =>
        words === '' ? [] : [{ text: words, origin: { clause: base, part, from: 0, to: words.length } }];
      this.clauses.push({
        parent: parent === null ? null : this.clauses[parent]!,
        ...{ kind, label, marker, base },
        heading: whole('heading', heading),
        text: whole('text', text),
      });
    });
  }

  /** Position behind a clause and all that stands below it. */
  endOf(at: number): number {
    const inside = new Set([this.clauses[at]!]);
    let end = at + 1;
    while (end < this.clauses.length && inside.has(this.clauses[end]!.parent!))
      inside.add(this.clauses[end++]!);
    return end;
  }

  isLeaf(at: number): boolean {
    return this.endOf(at) === at + 1;
  }

  /** A clause that the test holds for, as a position; undefined where there is none. */
  find(test: (clause: DraftClause, at: number) => boolean): number | undefined {
    const start = this.random.below(this.clauses.length);
    for (let n = 0; n < this.clauses.length; n++) {
      const at = (start + n) % this.clauses.length;
      if (test(this.clauses[at]!, at)) return at;
    }
    return undefined;
  }

  /** Some words of the text itself: what an author adds sounds like the rest. */
  phrase(words: number): string {
    const sources = this.clauses.filter(({ text }) => text.length > 0);
    const any = (): string => {
      const all = joined(this.random.of(sources).text)
        .split(/\s+/u)
        .filter((word) => word !== '');
      return this.random.of(all);
    };
    return sources.length === 0 ? 'mới new' : Array.from({ length: words }, any).join(' ');
  }

  phraseOtherThan(words: string): string {
    const phrase = this.phrase(1);
    return phrase === words ? `${phrase}${phrase}` : phrase;
  }
}

/** The part that an edit of a clause's words touches: the longer one. */
export const bodyOf = ({ heading, text }: DraftClause): Part =>
  joined(heading).length > joined(text).length ? 'heading' : 'text';
