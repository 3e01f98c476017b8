import { useSyncExternalStore } from 'react';
import type { Language } from '#workflow/names';

export type { Language };
export const languages = ['vi', 'en'] as const satisfies readonly Language[];

const memory = 'resolute.language';
const listeners = new Set<() => void>();
let current: Language = remembered() ?? preferred();
document.documentElement.lang = current;

export const currentLanguage = (): Language => current;

export function chooseLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(memory, language);
  } catch {
    // A browser that remembers nothing still shows the language chosen.
  }
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** Both languages of a capability's words; the type sees to it that neither lacks one. */
export function wordsIn<Words>(both: Readonly<Record<Language, Words>>): () => Words {
  return () => both[useLanguage()];
}

/** Names of states and acts are written as they stand in the middle of a sentence. */
export function capitalised(words: string, language: Language): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(memory);
    return languages.find((language) => language === stored);
  } catch {
    return undefined;
  }
}

function preferred(): Language {
  const wishes = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return (
    languages.find((language) => language === wishes.find((wish) => wish === 'vi' || wish === 'en')) ?? 'en'
  );
}
