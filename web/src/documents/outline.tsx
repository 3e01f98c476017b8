import { useState } from 'react';
import type { Clause } from '../api/types';
import { clauseAnchor, clauseName } from './clause-name';
import { useDocumentWords } from './words';

/** Clauses deep in the text, and without a heading, would make the outline as long as the text. */
const inOutline = ({ heading, level, kind }: Clause): boolean =>
  kind !== 'signature' && kind !== 'preamble' && (heading !== '' || level <= 1);

export function Outline({ clauses }: { readonly clauses: readonly Clause[] }) {
  const words = useDocumentWords();
  // Beside the text where there is room, above it and folded where there is none.
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 75rem)').matches);
  const entries = clauses.filter(inOutline);
  if (entries.length < 3) return null;
  return (
    <nav className="outline" aria-label={words.outline}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.outline}</summary>
        <ol>
          {entries.map((clause) => (
            <li key={clause.clauseId} className={`level-${Math.min(clause.level, 5)}`}>
              <a href={`#${clauseAnchor(clause.clauseId)}`}>{clauseName(clause)}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
