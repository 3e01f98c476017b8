const known = new Set(['number', 'symbol', 'organ', 'year']);
const placeholder = /\{([^{}]*)\}/g;

/** Whether a pattern of a number's printed form has the number once and no placeholder that nobody fills. */
export function isPattern(pattern: string): boolean {
  const names = [...pattern.matchAll(placeholder)].map(([, name]) => name ?? '');
  const rest = pattern.replace(placeholder, '');
  return (
    names.every((name) => known.has(name)) &&
    names.filter((name) => name === 'number').length === 1 &&
    !/[{}]/.test(rest)
  );
}

/** `{number}-{symbol}/{organ}` -> `04-NQ/TU`; numbers below ten are written with a nought before them. */
export function numberText(
  pattern: string,
  parts: { number: number; symbol: string; organ: string; year: string },
): string {
  const values: Readonly<Record<string, string>> = {
    ...parts,
    number: String(parts.number).padStart(2, '0'),
  };
  return pattern.replace(placeholder, (whole, name: string) => values[name] ?? whole);
}
