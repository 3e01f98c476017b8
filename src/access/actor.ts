import type { CommandContext } from '../platform/database/tx';

/** Who sends a command: a signed-in person, or the system when the clock acts. */
export interface Actor extends CommandContext {
  /** May set up committees and people; does no act on documents by it. */
  readonly administrator: boolean;
}

export interface PersonActor extends Actor {
  readonly personId: string;
}

/** The clock: closes what is due, under the same rules as everybody. */
export const systemActor: Actor = { personId: null, administrator: false };
