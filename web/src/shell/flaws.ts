import { createContext, useContext } from 'react';
import type { Problem } from '../api/problem';
import type { useShellWords } from './words';

/** What is wrong with the fields of a form, each by its name, in sentences. */
export type Flaws = ReadonlyMap<string, string>;
export const FlawsContext = createContext<Flaws>(new Map());

export const useFlaw = (name: string | undefined): string | undefined =>
  useContext(FlawsContext).get(name ?? '');

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter((element): element is Field => 'willValidate' in element && 'value' in element);

/** Said in the page's language: browsers would say it in their own, and only for a moment. */
export function flawsIn(form: HTMLFormElement, words: ReturnType<typeof useShellWords>): Map<string, string> {
  const flaws = new Map<string, string>();
  for (const field of fieldsOf(form)) {
    if (field.validity.valid || flaws.has(field.name)) continue;
    flaws.set(field.name, flawOf(field, words));
  }
  return flaws;
}

function flawOf(field: Field, { flaws }: ReturnType<typeof useShellWords>): string {
  const { validity, type, validationMessage } = field;
  if (validity.customError) return validationMessage;
  if (validity.valueMissing) return type === 'radio' || type === 'select-one' ? flaws.choose : flaws.fill;
  if (validity.tooShort && field instanceof HTMLInputElement) return flaws.tooShort(field.minLength);
  if (validity.typeMismatch && type === 'email') return flaws.email;
  return flaws.wrong;
}

/** Which field an answer's dotted path means, where it is not named as the path or its beginning. */
export type FieldOf = (path: string, form: HTMLFormElement) => string | undefined;

/** What the server found wrong, at the fields it is shown at; what has no field here is left to the notice. */
export function flawsSaid(problem: Problem, form: HTMLFormElement, fieldOf: FieldOf): Map<string, string> {
  const names = new Set(fieldsOf(form).flatMap(({ name }) => (name === '' ? [] : name)));
  const found = problem.flaws.flatMap(({ path, message }): [string, string][] => {
    const name = [fieldOf(path, form), path, path.split('.', 1)[0]].find((one) => one && names.has(one));
    return name ? [[name, message]] : [];
  });
  return new Map(found);
}
