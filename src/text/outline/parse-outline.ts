import type { ParsedSource } from '../clause';
import { brokenCodes } from './broken-codes';
import { OutlineReader } from './outline-reader';
import { markTargetsAndTasks } from './target-task-kinds';

export function parseOutline(source: string, options: { markdown: boolean }): ParsedSource {
  const reader = new OutlineReader(source, options.markdown);
  reader.read();
  const clauses = reader.clauses();
  markTargetsAndTasks(clauses);
  for (const warning of brokenCodes(source, clauses)) reader.numbers.say(warning);
  return { clauses, warnings: reader.numbers.all() };
}
