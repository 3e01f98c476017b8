import { firstDraft } from '../../../src/demo/texts/first-draft';
import { revisedText } from '../../../src/demo/texts/revised-text';
import { parseSource } from '../../../src/text/parse-source';

it('x', () => {
  for (const t of [firstDraft, revisedText]) {
    const { clauses, warnings } = parseSource('text', t);
    console.log(clauses.map((c) => `${c.kind} ${c.label} | ${c.heading.slice(0, 60)} | ${c.text.slice(0, 50)}`).join('\n'), warnings, t.length);
  }
});
