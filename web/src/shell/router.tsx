import { useSyncExternalStore, type ComponentProps, type MouseEvent } from 'react';

const moved = 'resolute:moved';

export function navigate(to: string): void {
  history.pushState(null, '', to);
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(moved));
}

/** The same page with another filter: no new place in the history. */
export function replaceSearch(search: string): void {
  history.replaceState(null, '', `${location.pathname}${search}`);
  window.dispatchEvent(new Event(moved));
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);
export const useSearch = (): URLSearchParams =>
  new URLSearchParams(useSyncExternalStore(subscribe, () => location.search));

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  readonly to: string;
}

export function Link({ to, ...rest }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    // A new tab or window is the browser's to open.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}
