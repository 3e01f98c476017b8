import { comments } from '../../../src/demo/case/comments';
import { directives } from '../../../src/demo/case/conclusion';
import { documents } from '../../../src/demo/phases/documents';
import { firstDraft } from '../../../src/demo/texts/first-draft';
import { revisedText } from '../../../src/demo/texts/revised-text';
import { shortDraft } from '../../../src/demo/texts/short-draft';
import { parseSource } from '../../../src/text/outline/parse-source';
import { documentStates } from '../../../src/workflow/facts';

describe('the texts of the demonstration', () => {
  const read = (text: string) => parseSource('text', text);
  const labels = (text: string): string[] => read(text).clauses.map(({ label, kind }) => label || kind);

  it.each([
    ['the first draft', firstDraft],
    ['the revised text', revisedText],
    ...documents.map(({ title, text }) => [title, shortDraft(text)]),
  ])('are read without a doubt about their numbers: %s', (_, text) => {
    const { clauses, warnings } = read(text!);
    expect(warnings).toEqual([]);
    expect(clauses.filter(({ kind }) => kind === 'target').length).toBeGreaterThan(0);
    expect(clauses.filter(({ kind }) => kind === 'task').length).toBeGreaterThan(0);
    expect(clauses.at(-1)!.kind).toBe('signature');
    expect(text).toBe(text!.normalize('NFC'));
  });

  it('hold every clause that comments and directives name', () => {
    const known = labels(firstDraft);
    const named = [
      ...comments.flatMap(({ clause, disposition }) => [clause ?? [], disposition?.clauses ?? []].flat()),
      ...directives.flatMap(({ clauses = [], response }) => [...clauses, ...(response?.clauses ?? [])]),
    ];
    expect(named.filter((label) => !known.includes(label))).toEqual([]);
  });

  it('stand in every phase but the last, which is that of the case', () => {
    expect(documents.map(({ state }) => state).sort()).toEqual(
      documentStates.filter((state) => state !== 'adopted').sort(),
    );
  });
});
