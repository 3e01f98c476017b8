import type { StateValue } from 'xstate';
import { documentStates, type DocumentState } from './facts';

const known: ReadonlySet<string> = new Set(documentStates);

function isDocumentState(value: unknown): value is DocumentState {
  return typeof value === 'string' && known.has(value);
}

/** `comments.open` -> `{ comments: 'open' }`; the column holds the string, the machine the nested value. */
export function toStateValue(state: DocumentState): StateValue {
  const [phase, step] = state.split('.') as [string, string?];
  return step === undefined ? phase : { [phase]: step };
}

/** The reverse of `toStateValue`, for values that came out of the document's machine. */
export function toDocumentState(value: StateValue): DocumentState {
  const path = typeof value === 'string' ? value : Object.entries(value).flat().join('.');
  if (!isDocumentState(path)) throw new Error(`The machine reached a state the facts do not know: ${path}`);
  return path;
}
