import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actTypes, documentStates } from '../../../src/workflow/facts';
import { printWorkflow } from '../../../src/workflow/print-workflow';

describe('docs/workflow.md', () => {
  it('is what the machine prints (build, then node scripts/print-workflow.mjs)', () => {
    expect(readFileSync(join(__dirname, '../../../docs/workflow.md'), 'utf8')).toBe(printWorkflow());
  });

  it('tells of every state and act', () => {
    const printed = printWorkflow();
    for (const name of [...documentStates, ...actTypes]) expect(printed).toContain(`\`${name}\``);
  });
});
