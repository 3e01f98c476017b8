import type { Spot } from './marks';

export interface SelectedWords extends Spot {
  readonly clauseId: string;
}

/** What is selected in the text: words of one clause, words of several, or no words of any. */
export function selectedWords(selection: Selection | null): SelectedWords | 'several' | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = elementOf(range.commonAncestorContainer);
  const scope = around?.closest('[data-clause]') ?? around;
  const found = [...(scope?.querySelectorAll<HTMLElement>('.clauses [data-clause] [data-words]') ?? [])]
    .filter((words) => range.intersectsNode(words) && words.closest('dialog') === null)
    .flatMap((words) => selectedIn(words, range) ?? []);
  const [first, ...rest] = found;
  if (!first) return null;
  if (rest.some(({ clauseId }) => clauseId !== first.clauseId)) return 'several';
  return { clauseId: first.clauseId, from: first.from, to: found.at(-1)!.to };
}

/** Without the spaces at either end, which nobody means; nothing where only they are selected. */
function selectedIn(words: HTMLElement, range: Range): SelectedWords | undefined {
  const text = words.textContent;
  const [from, to] = [
    offsetIn(words, range.startContainer, range.startOffset),
    offsetIn(words, range.endContainer, range.endOffset),
  ];
  const selected = text.slice(from, to);
  const clauseId = words.closest<HTMLElement>('[data-clause]')?.dataset.clause;
  if (selected.trim() === '' || clauseId === undefined) return undefined;
  const at = Number(words.dataset.words);
  return {
    clauseId,
    from: at + from + (selected.length - selected.trimStart().length),
    to: at + to - (selected.length - selected.trimEnd().length),
  };
}

/** Where a point of the page lies among the words: before, after or in them. */
function offsetIn(words: HTMLElement, container: Node, offset: number): number {
  const all = document.createRange();
  all.selectNodeContents(words);
  const side = all.comparePoint(container, offset);
  if (side < 0) return 0;
  if (side > 0) return words.textContent.length;
  all.setEnd(container, offset);
  return all.toString().length;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
