import type { Params } from '../errors';
import type { Language } from './language';

export type Sentence = Readonly<Record<Language, string>>;

type Render = (params: Params, language: Language) => string;

const catalogue = new Map<string, Render>();

/**
 * A module's sentences for the codes it throws. `{name}` in a sentence is replaced by that parameter, `{name:one|many}` by
 * the number with the noun that fits it.
 */
export function defineMessages<Code extends string>(sentences: Readonly<Record<Code, Sentence>>): void {
  for (const [code, sentence] of Object.entries<Sentence>(sentences)) {
    define(code, (params, language) =>
      sentence[language].replace(
        /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
        (_, name: string, one?: string, many?: string) => {
          const value = params[name] ?? '';
          return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
        },
      ),
    );
  }
}

/** The same for sentences that their module words itself. */
export function defineWordedMessages(
  codes: readonly string[],
  word: (code: string, params: Params, language: Language) => string,
): void {
  for (const code of codes) define(code, (params, language) => word(code, params, language));
}

function define(code: string, render: Render): void {
  if (catalogue.has(code)) throw new Error(`Two sentences for the code ${code}`);
  catalogue.set(code, render);
}

export const isKnownCode = (code: string): boolean => catalogue.has(code);

export function messageFor(code: string, params: Params, language: Language): string {
  const render = catalogue.get(code);
  if (!render) throw new Error(`No sentence for the code ${code}`);
  return render(params, language);
}
