import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until the condition holds (is true, or stops throwing) and returns what it gave. Looks every few milliseconds and
 * gives up after `within` milliseconds with the condition's last words.
 */
export async function eventually<T>(condition: () => Promise<T> | T, within = 20_000): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    let last: unknown;
    try {
      last = await condition();
      if (last !== false && last !== undefined && last !== null) return last as T;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      if (last instanceof Error) throw last;
      throw new Error(`Not within ${within} ms: ${condition.toString()}`);
    }
    await delay(5);
  }
}
