import { setImmediate } from 'node:timers/promises';
import { stepByStep } from '../../../src/platform/step-by-step';

describe('Work in steps', () => {
  it('lets others in while it goes on', async () => {
    let others = 0;
    let going = true;
    const other = async (): Promise<void> => {
      for (; going; others++) await setImmediate();
    };
    function* steps(): Generator<void, string> {
      for (let step = 0; step < 5; step++) {
        const until = performance.now() + 10;
        while (performance.now() < until);
        yield;
      }
      return 'done';
    }
    const meanwhile = other();
    expect(await stepByStep(steps())).toBe('done');
    going = false;
    await meanwhile;
    expect(others).toBeGreaterThan(2);
  });
});
