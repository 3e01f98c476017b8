let missed = 0;

/** What a row of figures says of itself. A run that says NO anywhere ends with exit code 1. */
export function verdict(met: boolean): 'yes' | 'NO' {
  if (!met) missed += 1;
  return met ? 'yes' : 'NO';
}

export const howManyMissed = (): number => missed;
