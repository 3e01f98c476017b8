import type { Outstanding, Refusal } from './facts';
import { actNames, modeNames, paperNames, stateNames, type Language } from './names';
import { sentences, type RefusalCode } from './refusal-sentences';

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(sentences, code);
}

/** Gates and states make refusals through this function, so that no code without a sentence can exist. */
export function refusal(code: RefusalCode, who: Refusal['who'], params: Refusal['params'] = {}): Refusal {
  return { code, params, who };
}

/** Where somebody's own is left over for nobody, what has to be done first. */
const strandedCodes: Partial<Record<RefusalCode, RefusalCode>> = {
  'directives-unverified': 'nobody-else-verifies',
};

/** What is left, with those who can clear it; apart from it what is left over for nobody. Nothing where nothing is left. */
export function left(code: RefusalCode, { count, who, stranded }: Outstanding): Refusal[] {
  const strandedCount = stranded?.count ?? 0;
  const reasons = count > strandedCount ? [refusal(code, who, { count: count - strandedCount })] : [];
  if (!stranded || strandedCount === 0) return reasons;
  const strandedCode = strandedCodes[code] ?? 'nobody-else-presides';
  return [...reasons, refusal(strandedCode, stranded.who, { count: strandedCount })];
}

/** A code of another module comes back as it is: better a bare code than no reason. */
export function sentence(refused: Refusal, language: Language): string {
  if (!isRefusalCode(refused.code)) return refused.code;
  return sentences[refused.code][language].replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = refused.params[name] ?? refused.params[`${name}.${language}`] ?? '';
      if (one !== undefined) return `${value} ${value === 1 ? one : many}`;
      return worded(name, String(value), language);
    },
  );
}

function worded(param: string, value: string, language: Language): string {
  if (param === 'act') return named(actNames[language], value);
  if (param === 'state') return named(stateNames[language], value);
  if (param === 'mode') return named(modeNames[language], value);
  if (param !== 'papers') return value;
  return value
    .split(', ')
    .map((kind) => named(paperNames[language], kind))
    .join(', ');
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}
