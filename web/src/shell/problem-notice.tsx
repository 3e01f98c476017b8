import { useEffect, useRef, useState } from 'react';
import { Problem, type Reason } from '../api/problem';
import { useShellWords } from './words';

interface ProblemProps {
  readonly error: unknown;
}

/** Why it was refused, in the server's own sentences, and who can clear it. */
export function ProblemNotice({ error }: ProblemProps) {
  const words = useShellWords();
  const problem = error instanceof Problem ? error : new Problem(500, {});
  const title = problem.code === 'unreachable' ? words.unreachable : problem.message || words.failed;
  const flaws = new Set(problem.flaws.map(({ message }) => message).filter((said) => said !== title));
  return (
    <div className="notice refused" role="alert">
      {problem.reasons.length === 0 && <p>{title}</p>}
      {flaws.size > 0 && (
        <ul>
          {[...flaws].map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
      <ReasonList reasons={problem.reasons} />
    </div>
  );
}

/** Answers what was just sent: takes the focus, so that it is read. */
export function FocusedProblem({ error }: ProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  return (
    <div ref={box} tabIndex={-1}>
      <ProblemNotice error={error} />
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
  const rest = sorted.length - shownNames;
  return (
    <span className="who">
      {sorted.slice(0, all ? undefined : shownNames).map(({ id, name }) => (
        <span key={id} className={id === me ? 'name me' : 'name'}>
          {name ?? '?'}
          {id === me && ` (${words.you})`}
        </span>
      ))}
      {rest > 0 && (
        // It stays where it is: whoever pressed it goes on from there.
        <button type="button" className="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewerPersons : words.morePersons(rest)}
        </button>
      )}
    </span>
  );
}
