import { Refused } from '../platform/errors';
import type { BallotEnd } from './ballot.entity';

/** @throws Refused `ballot-closed`, `ballot-called-off` */
export function requireOpen({ outcome }: { readonly outcome: BallotEnd | null }): void {
  if (outcome !== null)
    throw Refused.because(outcome === 'called-off' ? 'ballot-called-off' : 'ballot-closed');
}
