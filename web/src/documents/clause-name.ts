import type { Clause } from '../api/types';

const longest = 80;

/** What a clause is called where only a line fits: its label and the beginning of what it says. */
export function clauseName({ label, marker, heading, text }: Clause): string {
  const words = (heading || text).replace(/\s+/g, ' ').trim();
  const short = words.length > longest ? `${words.slice(0, longest).replace(/\s\S*$/, '')}…` : words;
  const number = label || marker;
  return number === '' || short.startsWith(number) ? short : `${number} ${short}`;
}

/** What it is called in a sentence. */
export const clauseNumber = (clause: Clause): string => clause.label || clause.marker || clauseName(clause);

export const clauseAnchor = (clauseId: string): string => `clause-${clauseId}`;
