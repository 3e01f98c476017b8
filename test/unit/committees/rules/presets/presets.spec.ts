import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presets } from '../../../../../src/committees/rules/presets/presets';
import { withValues } from '../../../../../src/committees/rules/presets/print-preset';
import { rulesSchema } from '../../../../../src/committees/rules/rules.schema';
import { flawsOf } from '../../../../../src/committees/rules/workable';

const folder = join(__dirname, '../../../../../docs/rules');
const pageOf = (name: string): string => readFileSync(join(folder, `${name}.md`), 'utf8');
const fields = Object.keys(rulesSchema.shape);

describe.each(presets.map((preset) => [preset.code, preset] as const))('the preset %s', (code, preset) => {
  it('is a whole rule set that works', () => {
    expect(rulesSchema.parse(preset.rules)).toEqual(preset.rules);
    expect(Object.keys(preset.rules).sort()).toEqual([...fields].sort());
    expect(flawsOf(preset.rules, { members: 15, presiding: 2, office: 2 })).toEqual([]);
  });

  it('has a page whose values are its own (build, then node scripts/print-rules.mjs)', () => {
    const page = pageOf(code);
    expect(page).toBe(withValues(page, preset));
    for (const field of fields) expect(page).toContain(`\`${field}\``);
    expect(page).toContain('\nSources: ');
  });
});

describe('the presets', () => {
  it('have a page each and no others, all listed in the first', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(presets.map(({ code }) => `${code}.md`).sort());
    for (const page of pages) expect(pageOf('README')).toContain(`(${page})`);
  });

  it('are explained field by field', () => {
    for (const field of fields) expect(pageOf('README')).toContain(`\`${field}\``);
  });
});
