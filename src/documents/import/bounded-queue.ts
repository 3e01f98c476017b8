/** Runs a few things at once and lets a few wait; whoever comes then is sent away. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: { readonly atOnce: number; readonly waiting: number },
    private readonly refusal: () => Error,
  ) {}

  /** @throws the refusal where there is no place left */
  requirePlace(): void {
    if (this.running >= this.most.atOnce && this.waiting.length >= this.most.waiting) throw this.refusal();
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    this.requirePlace();
    if (this.running >= this.most.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place goes to who waited longest, and is never free in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
