import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SourceProblem } from '../../text/source-problem';

const mostEntries = 5000;
/** Unpacked: of all entries as the directory says, and of those that are read once more as their bytes come out. */
const mostBytes = 100 * 1024 * 1024;

/** The entries of a ZIP that may be unpacked without harm. Nothing is unpacked before it is read. */
export class ZipDirectory {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws SourceProblem */
  static async of(file: Buffer): Promise<ZipDirectory> {
    const zip = await orCorrupt(fromBufferPromise(file, { lazyEntries: true }));
    if (zip.entryCount > mostEntries) throw new SourceProblem('docx-too-many-parts');
    const entries = new Map<string, Entry>();
    let declared = 0;
    await orCorrupt(
      (async () => {
        for await (const entry of zip.eachEntry()) {
          declared += entry.uncompressedSize;
          if (declared > mostBytes) throw new SourceProblem('docx-unpacks-too-large');
          if (entry.isEncrypted()) throw new SourceProblem('docx-encrypted');
          const name = entry.fileName.toLowerCase();
          // Of two parts with one name nobody can say which is meant; programs differ.
          if (entries.has(name)) throw new SourceProblem('docx-corrupt');
          entries.set(name, entry);
        }
      })(),
    );
    if (overlap([...entries.values()])) throw new SourceProblem('docx-corrupt');
    return new ZipDirectory(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of an entry as they are unpacked; undefined where there is none of this name. */
  read(name: string): AsyncIterable<Buffer> | undefined {
    const entry = this.entries.get(name.toLowerCase());
    return entry && this.bytesOf(entry);
  }

  private async *bytesOf(entry: Entry): AsyncGenerator<Buffer> {
    const stream = await orCorrupt(this.zip.openReadStreamPromise(entry));
    let sum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.unpacked += chunk.length;
        if (this.unpacked > mostBytes) throw new SourceProblem('docx-unpacks-too-large');
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw problemFrom(error);
    }
    if (sum !== entry.crc32) throw new SourceProblem('docx-corrupt');
  }
}

/** The same bytes named as several parts: no program packs so, but bombs do. */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return inOrder.some(({ relativeOffsetOfLocalHeader: from, compressedSize }, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && from + compressedSize >= next.relativeOffsetOfLocalHeader;
  });
}

async function orCorrupt<Result>(attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (error) {
    throw problemFrom(error);
  }
}

const problemFrom = (error: unknown): SourceProblem =>
  error instanceof SourceProblem ? error : new SourceProblem('docx-corrupt', {}, error);
