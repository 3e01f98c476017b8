import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useShellWords } from './words';

const Announce = createContext<(message: string) => void>(() => undefined);

/** Tells everybody, also those who do not see the screen, what has just been done. */
export const useAnnounce = (): ((message: string) => void) => useContext(Announce);

export function Announcer({ children }: { readonly children: ReactNode }) {
  const words = useShellWords();
  const [message, setMessage] = useState('');
  const announce = useCallback((text: string) => setMessage(text), []);
  return (
    <Announce value={announce}>
      {children}
      <div className="status" role="status" aria-live="polite">
        {message !== '' && (
          <p>
            <span>{message}</span>
            <button type="button" className="plain" onClick={() => setMessage('')}>
              {words.dismiss}
            </button>
          </p>
        )}
      </div>
    </Announce>
  );
}
