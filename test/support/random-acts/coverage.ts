import type { DocumentState } from '../../../src/workflow/facts';
import type { ActCommand } from '../oracle-commands';
import { nameOf, transitions, type Transition } from '../oracle-transitions';
import { situations, type Situation } from './situations';

/** How often each transition of the product's table was taken, by which way, and who else than usual decided. */
export class Coverage {
  private readonly taken = new Map(transitions.map((transition) => [nameOf(transition), 0]));

  private readonly situations = new Map<string, number>(situations.map((situation) => [situation, 0]));

  met(situation: Situation): void {
    this.situations.set(situation, this.situations.get(situation)! + 1);
  }

  count(from: DocumentState, { type, outcome, next }: ActCommand, to: DocumentState, by = ''): void {
    const variant = outcome ?? next;
    const name = nameOf({ from, act: `${type}${variant ? `/${variant}` : ''}${by}`, to });
    const times = this.taken.get(name);
    if (times === undefined) throw new Error(`The product's table has no ${name}`);
    this.taken.set(name, times + 1);
  }

  of(transition: Transition): number {
    return this.taken.get(nameOf(transition))!;
  }

  isThrough(times: number): boolean {
    return this.below(times).length === 0;
  }

  /** Transitions taken too seldom, and what was not met at all. */
  below(times: number): string[] {
    const tooSeldom = [...this.taken].filter(([, taken]) => taken < times);
    const never = [...this.situations].filter(([, met]) => met === 0);
    return [...tooSeldom, ...never].map(([name, met]) => `${name}: ${met}`);
  }
}
