import type { ParsedSource, SourceFormat } from '../clause';
import { parseSource } from '../outline/parse-source';
import { SourceProblem } from '../source-problem';
import { deceivingWarnings } from './deceiving-characters';
import { oldEncodingWarnings } from './old-encodings';

/** Beyond any real resolution; keeps one version's work bounded. */
export const mostClauses = 20_000;

/** In UTF-16 units: as long as the largest text file; a small docx can unpack to more. */
const longestText = 20 * 1024 * 1024;

/**
 * Reads a source that somebody hands in: what must not be kept is refused, what is doubtful is said.
 * @throws SourceProblem
 */
export function parseIncoming(format: SourceFormat, source: string): ParsedSource {
  if (source.length > longestText) throw new SourceProblem('text-too-long');
  const doubts = [...deceivingWarnings(source), ...oldEncodingWarnings(source)];
  const { clauses, warnings } = parseSource(format, source);
  if (clauses.length === 0) throw new SourceProblem('no-clauses');
  if (clauses.length >= mostClauses) throw new SourceProblem('too-many-clauses', { most: mostClauses });
  return { clauses, warnings: [...doubts, ...warnings] };
}
