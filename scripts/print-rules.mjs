// Writes the tables of values in docs/rules/ from the built presets: `npm run build`, then `node scripts/print-rules.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { presets } = require('../dist/src/committees/rules/presets/presets.js');
const { withValues } = require('../dist/src/committees/rules/presets/print-preset.js');

for (const preset of presets) {
  const page = new URL(`../docs/rules/${preset.code}.md`, import.meta.url);
  writeFileSync(page, withValues(readFileSync(page, 'utf8'), preset));
}
