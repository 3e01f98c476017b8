// Writes docs/workflow.md from the built machine: `npm run build`, then `node scripts/print-workflow.mjs`.
import { writeFileSync } from 'node:fs';
import workflow from '../dist/src/workflow/print-workflow.js';

writeFileSync(new URL('../docs/workflow.md', import.meta.url), workflow.printWorkflow());
