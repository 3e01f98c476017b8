import { HttpRefusal } from '../../platform/http/problem';

/** Lets a few through at once and a bounded number wait; the rest are told to come back. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly seats: number,
  ) {}

  /** @throws HttpRefusal 503 `overloaded` when every seat is taken. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.atOnce) {
      if (this.waiting.length >= this.seats) throw new HttpRefusal(503, 'overloaded', { 'Retry-After': '2' });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.inside += 1;
    }
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so nobody can slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
