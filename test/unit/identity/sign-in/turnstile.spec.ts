import { Turnstile } from '../../../../src/identity/sign-in/turnstile';

/** Work that ends when told to. */
function held() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { work: () => done, end: () => end() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the turnstile', () => {
  it('lets two through at once, in order, and refuses when the seats are taken', async () => {
    const turnstile = new Turnstile(2, 1);
    const [first, second] = [held(), held()];
    let inside = 0;
    const passing = [first, second].map(({ work }) => turnstile.pass(() => (inside++, work())));
    const third = turnstile.pass(() => Promise.resolve((inside += 1)));
    await settle();
    expect(inside).toBe(2);
    await expect(turnstile.pass(() => Promise.resolve())).rejects.toMatchObject({
      status: 503,
      code: 'overloaded',
    });
    first.end();
    await third;
    expect(inside).toBe(3);
    second.end();
    await Promise.all(passing);
  });

  it('frees its place when the work fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turnstile.pass(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
