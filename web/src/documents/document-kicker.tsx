import type { DocumentView } from '../api/types';
import { StateMark } from './state-mark';

/** What stands above a document's title: its number, or what it is to become, and how far it is. */
export function DocumentKicker({ of: { number, type, state } }: { readonly of: DocumentView }) {
  return (
    <p className="kicker">
      {number ?? type.name} <StateMark state={state} />
    </p>
  );
}
