import { useEffect, useRef, type ReactNode } from 'react';

let firstPageIsShown = false;

interface PageProps {
  readonly title: string;
  /** What stands in the tab, where the heading is too long for it. */
  readonly tab?: string;
  /** Language of the heading, where it is not the page's own. */
  readonly lang?: string;
  readonly above?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** One page: its one heading, which takes the focus when the reader comes from another page. */
export function Page({ title, tab, lang, above, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever comes to a place in the page is there already, where it was known.
    const arrived = location.hash !== '' && document.activeElement?.id === location.hash.slice(1);
    if (firstPageIsShown && !arrived) heading.current?.focus({ preventScroll: true });
    firstPageIsShown = true;
  }, []);
  useEffect(() => {
    document.title = `${tab ?? title} · Resolute`;
  }, [tab, title]);
  return (
    <main id="main" className={narrow ? 'page narrow' : 'page'} tabIndex={-1}>
      {above}
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {title}
      </h1>
      {children}
    </main>
  );
}
