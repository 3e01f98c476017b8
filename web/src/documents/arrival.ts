import { useEffect } from 'react';

/** Whoever comes by an address that names a clause goes on reading there, once the text is shown. */
export function useArrival(): void {
  useEffect(() => {
    const named = window.location.hash.slice(1);
    const clause = named === '' ? null : document.getElementById(named);
    clause?.scrollIntoView();
    clause?.focus({ preventScroll: true });
  }, []);
}
