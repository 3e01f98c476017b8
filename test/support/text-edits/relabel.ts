import type { ClauseKind } from '../../../src/text/clause';
import type { DraftClause } from './draft';

const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** Articles and chapters are counted through the whole text, whatever they stand in. */
const COUNTED_THROUGH: readonly ClauseKind[] = ['part', 'chapter', 'article'];
const COMPONENT = /^(.*?)(\d+|[IVXLC]+|[a-zđ])([^\p{L}\d]*)$/su;

interface Original {
  readonly label: string;
  readonly parent: number | null;
}

/** Numbers the clauses anew wherever one came, went or changed places; elsewhere a text keeps the numbers it had. */
export function relabel(clauses: readonly DraftClause[], originals: readonly Original[]): void {
  const labels = new Map<DraftClause, string>();
  const sequences = new Map<string, DraftClause[]>();
  const component = ({ base, label }: DraftClause): string => {
    const original = base === null ? undefined : originals[base]!;
    const above = original?.parent == null ? '' : `${originals[original.parent]!.label}.`;
    return label.startsWith(above) ? label.slice(above.length) : label;
  };
  const keyOf = ({ kind, parent }: DraftClause): string =>
    COUNTED_THROUGH.includes(kind) ? kind : `${kind} ${parent ? clauses.indexOf(parent) : ''}`;
  for (const clause of clauses) {
    if (clause.label === '') continue;
    const key = keyOf(clause);
    sequences.set(key, [...(sequences.get(key) ?? []), clause]);
  }
  for (const sequence of sequences.values()) {
    const stayed = sequence.every(({ base }, n) => n === 0 || base === (sequence[n - 1]!.base ?? -2) + 1);
    const inOrder = sequence.every(({ base }, n) => base !== null && base > (sequence[n - 1]?.base ?? -1));
    const whole = stayed || (inOrder && !gapAppeared(sequence, originals));
    const firstOf = sequence.find(({ base }) => base !== null) ?? sequence[0]!;
    sequence.forEach((clause, n) =>
      labels.set(clause, whole ? component(clause) : nth(component(firstOf), n)),
    );
  }
  for (const clause of clauses) {
    const own = labels.get(clause);
    if (own === undefined) continue;
    const before = component(clause);
    const above = clause.parent && !COUNTED_THROUGH.includes(clause.kind) ? clause.parent.label : '';
    clause.label = above === '' ? own : `${above}.${own}`;
    clause.marker = renumberedMarker(clause.marker, before, own);
  }
}

/** A clause between these was taken away, so those behind it move up. */
function gapAppeared(sequence: readonly DraftClause[], originals: readonly Original[]): boolean {
  const kept = new Set(sequence.map(({ base }) => base));
  const [first, last] = [sequence[0]!.base!, sequence.at(-1)!.base!];
  const family = originals[first]!.parent;
  return originals.some(
    ({ parent, label }, at) => at > first && at < last && !kept.has(at) && label !== '' && parent === family,
  );
}

function nth(sample: string, n: number): string {
  const [, head, core, tail] = COMPONENT.exec(sample) ?? [];
  if (core === undefined) return sample;
  if (/^\d/.test(core)) return `${head}${n + 1}${tail}`;
  if (/^[IVXLC]+$/.test(core)) return `${head}${roman(n + 1)}${tail}`;
  return `${head}${LETTERS[n % LETTERS.length]}${tail}`;
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let written = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) written += sign;
  return written;
}

function renumberedMarker(marker: string, before: string, after: string): string {
  const [old, young] = [COMPONENT.exec(before)?.[2], COMPONENT.exec(after)?.[2]];
  const at = old === undefined ? -1 : marker.lastIndexOf(old);
  return at < 0 || young === undefined
    ? marker
    : marker.slice(0, at) + young + marker.slice(at + old!.length);
}
