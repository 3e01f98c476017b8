import { useEffect, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useRedlineWords } from './words';

/** Goes from change to change: by buttons, and by a letter while the focus is in the text. */
export function useChangeSteps(text: RefObject<HTMLElement | null>, of: unknown) {
  const [at, setAt] = useState<number | null>(null);
  const [total, setTotal] = useState(0);
  useEffect(() => {
    setTotal(changesIn(text.current).length);
    setAt(null);
  }, [text, of]);
  const go = (by: 1 | -1): void => {
    const changes = changesIn(text.current);
    const focused = changes.findIndex((change) => change.contains(document.activeElement));
    const current = focused >= 0 ? focused : (at ?? (by > 0 ? -1 : changes.length));
    const next = changes[Math.min(Math.max(current + by, 0), changes.length - 1)];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
    setAt(changes.indexOf(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { n: 1, p: -1 }[event.key.toLowerCase()] as 1 | -1 | undefined;
    if (!by) return;
    event.preventDefault();
    go(by);
  };
  return { at, total, go, onKeyDown };
}

const changesIn = (text: HTMLElement | null): HTMLElement[] =>
  text ? [...text.querySelectorAll<HTMLElement>('[data-change]')] : [];

type Steps = Pick<ReturnType<typeof useChangeSteps>, 'at' | 'total' | 'go'>;

export function ChangeSteps({ at, total, go, children }: Steps & { readonly children: ReactNode }) {
  const words = useRedlineWords();
  return (
    <div className="change-steps">
      {children}
      {total > 0 && (
        <div className="steps">
          <button type="button" className="small" onClick={() => go(-1)}>
            {words.previous}
          </button>
          <button type="button" className="small" onClick={() => go(1)}>
            {words.next}
          </button>
          <span role="status">
            {at === null ? words.countOfChanges(total) : words.position(at + 1, total)}
          </span>
        </div>
      )}
    </div>
  );
}
