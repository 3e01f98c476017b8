import type { ParsedClause } from '../clause';
import { fold } from '../fold';

const TARGETS = /\b(?:chi tieu|muc tieu cu the|targets?|specific objectives)\b/;
const TASKS = /\b(?:nhiem vu|tasks?)\b/;
/** Powers of an office, and other themes in the same heading or beside the items meant. */
const NOT_TASKS = /quyen han|\bpowers\b/;
const OTHER_THEME = /\b(?:quan diem|muc tieu|phuong huong|objectives?|goals?)\b/;

/** Items below a heading on targets become targets, those directly below one on tasks become tasks. */
export function markTargetsAndTasks(clauses: ParsedClause[]): void {
  const tree = new Tree(clauses);
  for (const at of tree.innermost(TARGETS)) {
    // `(1)...(n)` may run through subsections; only where there are none are the direct items the targets.
    const numbered = tree.below(at).filter((item) => /\(\d+\)$/.test(clauses[item]!.label));
    const items = numbered.length > 0 ? numbered : tree.items(at);
    for (const item of items) clauses[item]!.kind = 'target';
  }
  markTheRestOfTheirRuns(clauses);
  for (const at of tree.innermost(TASKS)) {
    const clause = clauses[at]!;
    if (clause.kind !== 'section' || NOT_TASKS.test(fold(clause.heading))) continue;
    for (const item of tree.items(at)) clauses[item]!.kind = 'task';
  }
}

/** `(1)...(28)` may run on below subsections that do not speak of targets themselves. */
function markTheRestOfTheirRuns(clauses: ParsedClause[]): void {
  let last: { number: number; section: string } | undefined;
  for (const clause of clauses) {
    const number = Number(/\((\d+)\)$/.exec(clause.label)?.[1] ?? 0);
    const section = clause.label.split('.')[0]!;
    if (number === 0) continue;
    if (last && last.section === section && number >= last.number && clause.kind === 'point')
      clause.kind = 'target';
    last = clause.kind === 'target' ? { number, section } : undefined;
  }
}

class Tree {
  private readonly children: number[][];
  private readonly themes: string[];

  constructor(private readonly clauses: readonly ParsedClause[]) {
    this.children = clauses.map(() => []);
    this.themes = clauses.map(({ heading }) => (heading.length <= 300 ? fold(heading) : ''));
    for (const { ordinal, parent } of clauses) if (parent !== null) this.children[parent]!.push(ordinal);
  }

  /**
   * Headings with the theme, save those that share it with another theme and hold a narrower one: of `II. MỤC TIÊU, CHỈ
   * TIÊU` and its `2. Chỉ tiêu` the second is meant, but a task that itself speaks of tasks stays one task.
   */
  innermost(theme: RegExp): number[] {
    const found: number[] = [];
    const inside = new Set<number>();
    this.clauses.forEach((clause, at) => {
      if (clause.parent !== null && inside.has(clause.parent)) return void inside.add(at);
      if (!theme.test(this.themes[at]!) || !/^(?:section|clause|point|part|chapter|annex)$/.test(clause.kind))
        return;
      const narrower =
        OTHER_THEME.test(this.themes[at]!) &&
        this.children[at]!.some((child) => theme.test(this.themes[child]!));
      if (narrower) return;
      found.push(at);
      inside.add(at);
    });
    return found;
  }

  below(at: number): number[] {
    const found: number[] = [];
    const { level } = this.clauses[at]!;
    for (let next = at + 1; next < this.clauses.length && this.clauses[next]!.level > level; next++)
      found.push(next);
    return found;
  }

  /** Direct items that could be meant: no articles, and none whose own title names another theme. */
  items(at: number): number[] {
    return this.children[at]!.filter(
      (child) =>
        /^(?:clause|point|paragraph)$/.test(this.clauses[child]!.kind) &&
        !OTHER_THEME.test(this.themes[child]!),
    );
  }
}
