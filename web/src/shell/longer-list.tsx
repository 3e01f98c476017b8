import { useEffect, useRef, type ReactNode } from 'react';

interface LongerListProps {
  readonly className: string;
  readonly length: number;
  /** Undefined: all of it is shown. */
  readonly onMore: (() => unknown) | undefined;
  readonly more: string;
  readonly children: ReactNode;
}

/** A list that is read piece by piece; who asks for more goes on at the first of it, also when the button goes. */
export function LongerList({ className, length, onMore, more, children }: LongerListProps) {
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    if (from.current === null || length <= from.current) return;
    list.current?.children[from.current]?.querySelector('a')?.focus();
    from.current = null;
  }, [length]);
  const ask = (): void => {
    from.current = length;
    onMore?.();
  };
  return (
    <>
      <ul ref={list} className={className}>
        {children}
      </ul>
      {onMore && (
        <button type="button" onClick={ask}>
          {more}
        </button>
      )}
    </>
  );
}
