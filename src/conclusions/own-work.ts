import type { Tx } from '../platform/database/tx';

/** Whether any of these is the actor or the one in whose place it acts: nobody checks their own work, by no mandate. */
export const isOneOf = (tx: Tx, ...persons: readonly (string | null | undefined)[]): boolean =>
  [tx.context.personId, tx.actingFor?.personId].some((id) => id && persons.includes(id));
