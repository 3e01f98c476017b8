import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { usePath } from './router';
import { useShellWords } from './words';

const Announce = createContext<(message: string) => void>(() => undefined);

/** Tells everybody, also those who do not see the screen, what has just been done. */
export const useAnnounce = (): ((message: string) => void) => useContext(Announce);

export function Announcer({ children }: { readonly children: ReactNode }) {
  const words = useShellWords();
  // What was done on one page, or said in one language, is out of place on the next.
  const place = `${useLanguage()} ${usePath()}`;
  const [said, setSaid] = useState({ message: '', place });
  const announce = useCallback(
    (message: string) => setSaid({ message, place: `${document.documentElement.lang} ${location.pathname}` }),
    [],
  );
  const before = useRef<EventTarget | null>(null);
  const dismiss = (): void => {
    setSaid({ message: '', place });
    const next = before.current instanceof HTMLElement && before.current.isConnected ? before.current : null;
    (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  };
  const shown = said.message !== '' && said.place === place;
  return (
    <Announce value={announce}>
      {children}
      <div className="status" role="status" aria-live="polite">
        {shown && (
          <p>
            <span>{said.message}</span>
            <button
              type="button"
              className="plain"
              onFocus={({ relatedTarget }) => (before.current = relatedTarget)}
              onClick={dismiss}
            >
              {words.dismiss}
            </button>
          </p>
        )}
      </div>
    </Announce>
  );
}
