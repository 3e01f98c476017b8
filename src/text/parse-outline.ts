import type { ParsedSource } from './clause';

export function parseOutline(source: string, _options: { markdown: boolean }): ParsedSource {
  const text = source.trim();
  const whole = {
    ordinal: 0,
    parent: null,
    level: 1,
    label: '',
    kind: 'preamble' as const,
    marker: '',
    heading: '',
    text,
  };
  return { clauses: text === '' ? [] : [whole], warnings: [] };
}
