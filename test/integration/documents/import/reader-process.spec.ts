import { Readable } from 'node:stream';
import { ReaderProcess, type Ending } from '../../../../src/documents/import/reader-process';
import { badFiles } from '../../../support/bad-files';
import { inList, lists, p, wordFile } from '../../../support/word-files';

const usual = { milliseconds: 10_000, memory: 512 * 1024 * 1024 };
const read = (file: Buffer, limits = usual): Promise<Ending> =>
  new ReaderProcess({ format: 'docx' }, limits).read(Readable.from([file]));

/** As much as a document may hold, and more to read than to show. */
const heavy = (): Buffer =>
  wordFile({
    numbering: lists([{ text: '%1.' }]),
    body: Array.from({ length: 19_000 }, (_, at) =>
      p(`Khoản thứ ${at}: ${'trồng cây và chăm sóc cây; '.repeat(38)}`, inList(1)),
    ).join(''),
  });

describe('A process that reads', () => {
  const file = heavy();

  it('reads the heaviest document within its time and memory', async () => {
    const started = performance.now();
    const ending = await read(file);
    expect(ending).toHaveProperty('reading');
    expect(ending.peak).toBeLessThan(usual.memory);
    expect(performance.now() - started).toBeLessThan(usual.milliseconds);
  });

  it.each(badFiles.filter(([, name]) => name === 'a.docx'))(
    'stays within its memory on %s',
    async (_what, _name, _code, content) => {
      const bad = content();
      if (bad.length === 0) return;
      const ending = await read(bad);
      expect(ending).toHaveProperty('problem');
      expect(ending.peak).toBeLessThan(usual.memory);
    },
  );

  it('is killed when it takes too long', async () =>
    expect(await read(file, { ...usual, milliseconds: 300 })).toMatchObject({ killed: 'too-slow' }));

  it('is killed when it takes too much memory', async () =>
    expect(await read(file, { ...usual, memory: 60 * 1024 * 1024 })).toMatchObject({ killed: 'too-large' }));

  it('is killed when nobody waits for it any more, and says nothing of what it is fed with breaking', async () => {
    const reader = new ReaderProcess({ format: 'docx' }, usual);
    const ending = reader.read(Readable.from([file]));
    reader.kill('stopped');
    expect(await ending).toMatchObject({ killed: 'stopped' });
    const broken = new Readable({
      read() {
        this.destroy(new Error('the disk'));
      },
    });
    await expect(new ReaderProcess({ format: 'docx' }, usual).read(broken)).rejects.toThrow('the disk');
  });
});
