import { setImmediate } from 'node:timers/promises';
import { InTurn } from '../../../src/documents/compare/in-turn';

describe('Long work', () => {
  it('is done one after the other, whatever becomes of the one before', async () => {
    const inTurn = new InTurn();
    const done: string[] = [];
    const work =
      (name: string, fails = '') =>
      async (): Promise<string> => {
        done.push(`${name} begins`);
        await setImmediate();
        done.push(`${name} ends`);
        if (fails) throw new Error(fails);
        return name;
      };
    const [one, two, three] = [
      inTurn.long(work('one')),
      inTurn.long(work('two', 'No.')),
      inTurn.long(work('three')),
    ];
    await expect(two).rejects.toThrow('No.');
    expect(await Promise.all([one, three])).toEqual(['one', 'three']);
    expect(done).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('is refused with 429 while many wait, and taken again afterwards', async () => {
    const inTurn = new InTurn();
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const waiting = Array.from({ length: 8 }, () => inTurn.long(() => held));
    await expect(inTurn.long(() => held)).rejects.toMatchObject({ status: 429, code: 'comparing-busy' });
    finish();
    await Promise.all(waiting);
    await inTurn.long(() => held);
  });
});
