import { BoundedQueue } from '../../../../src/documents/import/bounded-queue';

describe('A bounded queue', () => {
  const full = new Error('full');
  const held = (): { work: () => Promise<void>; end: () => void; begun: () => boolean } => {
    let end = (): void => undefined;
    let begun = false;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const work = (): Promise<void> => {
      begun = true;
      return ended;
    };
    return { work, end: () => end(), begun: () => begun };
  };

  it('runs some, lets some wait in turn, and sends the rest away', async () => {
    const queue = new BoundedQueue({ atOnce: 2, waiting: 1 }, () => full);
    const [first, second, third, fourth] = [held(), held(), held(), held()];
    const running = [queue.run(first.work), queue.run(second.work), queue.run(third.work)];
    await expect(queue.run(fourth.work)).rejects.toBe(full);
    expect(() => queue.requirePlace()).toThrow(full);
    expect([first.begun(), second.begun(), third.begun()]).toEqual([true, true, false]);
    second.end();
    await running[1];
    queue.requirePlace();
    const late = queue.run(fourth.work);
    third.end();
    await running[2];
    first.end();
    fourth.end();
    await Promise.all([running[0], late]);
    expect([third.begun(), fourth.begun()]).toEqual([true, true]);
  });

  it('gives a place back where work fails', async () => {
    const queue = new BoundedQueue({ atOnce: 1, waiting: 0 }, () => full);
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run(() => Promise.resolve(7))).resolves.toBe(7);
  });
});
