import type { ParsedSource, SourceFormat } from '../clause';
import { parseOutline } from './parse-outline';

/**
 * Reads a source into clauses. Never throws, in time linear in its length; nothing is repaired, doubts are warnings.
 * Every clause is one contiguous slice of the source, cut into marker, heading and text.
 */
export function parseSource(format: SourceFormat, content: string): ParsedSource {
  return parseOutline(content, { markdown: format === 'markdown' });
}
