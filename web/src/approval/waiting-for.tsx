import { isFinal } from '#workflow/facts';
import type { Actions } from '../api/types';
import { MinuteAndDistance } from '../language/dates';
import { Who } from '../shell/problem-notice';
import { useApprovalWords } from './words';

/** "Why not yet, and who." */
export function WaitingFor({ actions, me }: { readonly actions: Actions; readonly me: string }) {
  const words = useApprovalWords();
  const { waitingFor, state, since } = actions;
  return (
    <section className="waiting" aria-labelledby="waiting-for">
      <h2 id="waiting-for">{words.waitingFor}</h2>
      {waitingFor.length === 0 ? (
        <p>{isFinal(state) ? words.nothing : words.nobody}</p>
      ) : (
        <ul className="reasons">
          {waitingFor.map(({ code, message, who }, index) => (
            <li key={`${code} ${index}`}>
              {message} <Who of={who} me={me} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {words.since} <MinuteAndDistance at={since} />
      </p>
    </section>
  );
}
