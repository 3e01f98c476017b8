import type { Params } from '../errors';
import type { Language } from './language';

export type Sentence = Readonly<Record<Language, string>>;

const catalogue = new Map<string, Sentence>();

/** A module's sentences for the codes it throws. `{name}` in a sentence is replaced by that parameter. */
export function defineMessages<Code extends string>(sentences: Readonly<Record<Code, Sentence>>): void {
  for (const [code, sentence] of Object.entries<Sentence>(sentences)) {
    if (catalogue.has(code)) throw new Error(`Two sentences for the code ${code}`);
    catalogue.set(code, sentence);
  }
}

export function messageFor(code: string, params: Params, language: Language): string {
  const sentence = catalogue.get(code);
  if (!sentence) throw new Error(`No sentence for the code ${code}`);
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

export const definedCodes = (): ReadonlyMap<string, Sentence> => catalogue;
