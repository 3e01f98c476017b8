import { Readable } from 'node:stream';
import { Invalid } from '../../platform/errors';
import { HttpRefusal } from '../../platform/http/problem';
import type { Uploads } from '../../platform/storage/uploads';
import { requireFileName } from './file-name';
import { Inspection } from './inspection';
import { recogniseFile, type Glimpse } from './recognise-file';
import { requireMediaType } from './require-media-type';

const maximumFileSize = 50 * 1024 * 1024;
/** The longest an upload may take: well under the hour after which the sweep comes. */
const longest = 30 * 60_000;

/** A file as it came in a form. */
export interface IncomingFile {
  readonly content: Readable;
  readonly name: string | undefined;
  readonly mediaType: string;
}

/** A file in the storage that no row names yet. */
export interface ReceivedFile {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/** What was seen of a file that was stored. */
interface StoredFile {
  readonly key: string;
  readonly sha256: Buffer;
  readonly glimpse: Glimpse;
}

export interface FileLimit {
  /** In bytes. */
  readonly most: number;
  readonly refusal: string;
}

export const ofPapers: FileLimit = { most: maximumFileSize, refusal: 'file-too-large' };

/**
 * Stores a file while looking at it; of one that is refused nothing stays.
 * @throws Invalid for its name, its type or no content; HttpRefusal 413, 400, 408; what the storage throws
 */
export async function receiveFile(
  uploads: Uploads,
  { content, ...file }: IncomingFile,
): Promise<ReceivedFile> {
  const name = requireFileName(file.name);
  const { key, sha256, glimpse } = await storeFile(uploads, content, ofPapers);
  try {
    const mediaType = requireMediaType(recogniseFile(glimpse), name, file.mediaType);
    return { key, name, mediaType, size: glimpse.size, sha256 };
  } catch (error) {
    await uploads.discard(key);
    throw error;
  }
}

/**
 * Stores whatever comes, up to a size.
 * @throws Invalid `file-empty`; HttpRefusal 413, 400, 408; what the storage throws
 */
export async function storeFile(uploads: Uploads, content: Readable, limit: FileLimit): Promise<StoredFile> {
  const inspection = new Inspection();
  const key = await uploads.receive(
    Readable.from(inspected(content, inspection, uploads.silence, limit), { objectMode: false }),
  );
  const { sha256, glimpse } = inspection.finish();
  if (glimpse.size > 0) return { key, sha256, glimpse };
  await uploads.discard(key);
  throw new Invalid('file-empty', {}, 'file');
}

/** Passes the file on as it comes. A sender who stops, goes away or sends too much breaks the stream, never ends it. */
async function* inspected(
  content: Readable,
  inspection: Inspection,
  silence: number,
  { most, refusal }: FileLimit,
): AsyncGenerator<Buffer> {
  const stop = (): unknown => content.destroy(new HttpRefusal(408, 'upload-too-slow'));
  const [idle, overall] = [setTimeout(stop, silence), setTimeout(stop, longest)];
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      idle.refresh();
      inspection.add(chunk);
      if (inspection.size > most) throw new HttpRefusal(413, refusal);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof HttpRefusal ? error : malformedForm();
  } finally {
    clearTimeout(idle);
    clearTimeout(overall);
  }
}

export const malformedForm = (): HttpRefusal => new HttpRefusal(400, 'malformed-form');
