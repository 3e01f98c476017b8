import { useEffect, useRef, useState } from 'react';
import { Problem, type Reason } from '../api/problem';
import { useShellWords } from './words';

/** Why it was refused, in the server's own sentences, and who can clear it. Takes the focus, so that it is read. */
export function ProblemNotice({ error }: { readonly error: unknown }) {
  const words = useShellWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const problem = error instanceof Problem ? error : new Problem(500, {});
  const title = problem.code === 'unreachable' ? words.unreachable : problem.message || words.failed;
  return (
    <div ref={box} className="notice refused" role="alert" tabIndex={-1}>
      {problem.reasons.length === 0 && <p>{title}</p>}
      {problem.paths.length > 0 && problem.code === 'invalid-request' && (
        <p>{words.check(problem.paths.join(', '))}</p>
      )}
      <ReasonList reasons={problem.reasons} />
    </div>
  );
}

export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => (
        <li key={`${reason.code} ${index}`}>
          {reason.message} <Who of={reason.who} />
        </li>
      ))}
    </ul>
  );
}

const shownNames = 6;

/** Persons by their whole names, which no line break splits. */
export function Who({ of: persons, me }: { readonly of: Reason['who']; readonly me?: string | undefined }) {
  const words = useShellWords();
  const [all, setAll] = useState(false);
  if (persons.length === 0) return null;
  // The reader first: "is it me?" is what they look for.
  const sorted = [...persons].sort((a, b) => Number(b.id === me) - Number(a.id === me));
  const rest = all ? 0 : sorted.length - shownNames;
  return (
    <span className="who">
      {sorted.slice(0, all ? undefined : shownNames).map(({ id, name }) => (
        <span key={id} className={id === me ? 'name me' : 'name'}>
          {name ?? '?'}
          {id === me && ` (${words.you})`}
        </span>
      ))}
      {rest > 0 && (
        <button type="button" className="small" aria-expanded={false} onClick={() => setAll(true)}>
          {words.morePersons(rest)}
        </button>
      )}
    </span>
  );
}
