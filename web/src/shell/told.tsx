import type { ReactNode } from 'react';

/** What came of a search, said to those who do not see the list change; there before it says anything, so that it is heard. */
export function Told({ children }: { readonly children: ReactNode }) {
  return (
    <p className="quiet told" role="status">
      {children}
    </p>
  );
}
