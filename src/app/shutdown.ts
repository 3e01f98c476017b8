type Step = () => Promise<void>;

/** An orderly stop has this long; then the process ends, and what was not committed is not there. */
const patience = 8000;
/** One Ctrl-C reaches us from the terminal and once more through npm. */
const echo = 500;
/** When the database ends, its connections break first; what ended it is the better thing to say. */
const cause = 300;

/** Stops what was started, the last first; by a signal, or because the start or the database failed. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private startedAt: number | undefined;
  private starting: Promise<unknown> = Promise.resolve();

  get requested(): boolean {
    return this.startedAt !== undefined;
  }

  onStop(step: Step): void {
    this.steps.push(step);
  }

  /** A stop waits until the start has come to rest, so that nothing is started behind its back. */
  startsWith(starting: Promise<unknown>): void {
    this.starting = starting;
  }

  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.startedAt === undefined) {
          console.log('\nStopping ...');
          void this.stop(0);
        } else if (performance.now() - this.startedAt > echo) {
          process.exit(1);
        }
      });
    }
    process.on('uncaughtException', (error) => {
      setTimeout(() => {
        if (this.requested) return;
        console.error('Resolute stops because of an error that nobody handled:', error);
        void this.stop(1);
      }, cause);
    });
  }

  /** Ends the process. Exit handlers still end children when a step hangs. */
  async stop(code: number, milliseconds = patience): Promise<void> {
    if (this.startedAt !== undefined) return;
    this.startedAt = performance.now();
    const force = setTimeout(() => {
      console.error('Something did not stop in time; ending all the same.');
      process.exit(1);
    }, milliseconds);
    await this.starting.catch(() => undefined);
    let failed = false;
    for (const step of this.steps.reverse()) {
      await step().catch((error: unknown) => {
        failed = true;
        console.error('Stopping was not clean:', error);
      });
    }
    clearTimeout(force);
    process.exit(failed ? code || 1 : code);
  }
}
