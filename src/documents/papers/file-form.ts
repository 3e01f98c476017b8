import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../../platform/errors';
import { HttpRefusal } from '../../platform/http/problem';
import { requireStorableContent } from '../../platform/http/storable-content';
import type { Uploads } from '../../platform/storage/uploads';
import { malformedForm, type FileLimit, type IncomingFile } from './receive-file';

/** What surrounds the file in the body: its fields and their heads. */
const wrapping = 64 * 1024;

/** A form with at most one file. */
interface FileForm<File> {
  readonly limit: FileLimit;
  /** The longest field, in characters. */
  readonly fieldSize: number;
  receive(file: IncomingFile): Promise<File>;
}

interface ReadForm<File> {
  /** A field left empty is left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: File | null;
}

/**
 * Reads multipart/form-data: its fields, and in `file` at most one file, which goes to the storage as it comes.
 * @throws HttpRefusal 400, 408, 413; Invalid
 */
export async function readFileForm<File extends { readonly key: string }>(
  request: FastifyRequest,
  uploads: Uploads,
  form: FileForm<File>,
): Promise<ReadForm<File>> {
  const { limit, fieldSize } = form;
  if (Number(request.headers['content-length'] ?? 0) > limit.most + fieldSize + wrapping) {
    throw new HttpRefusal(413, limit.refusal);
  }
  const limits = {
    ...{ fileSize: limit.most + 1, files: 1, fields: 20, fieldSize },
    ...{ fieldNameSize: 100, headerPairs: 20 },
  };
  const fields: Record<string, string> = {};
  let file: File | null = null;
  try {
    const parts = request.parts({ limits, preservePath: true });
    for (let part = await next(parts); part; part = await next(parts)) {
      if (part.type === 'field') addField(fields, part);
      else file = (await fileOf(part, form)) ?? file;
    }
    requireStorableContent(fields);
    return { fields, file };
  } catch (error) {
    // What is still on its way goes nowhere, and the connection stays usable.
    request.raw.unpipe().resume();
    if (file) await uploads.discard(file.key);
    throw error;
  }
}

type Part = MultipartFile | MultipartValue;

/** The plugin says in its own errors what is wrong with the form. */
async function next(parts: AsyncIterableIterator<Part>): Promise<Part | undefined> {
  try {
    const { value, done } = (await parts.next()) as IteratorResult<Part, undefined>;
    return done ? undefined : value;
  } catch {
    throw malformedForm();
  }
}

function addField(fields: Record<string, string>, part: MultipartValue): void {
  const { fieldname, value } = part;
  if (typeof value !== 'string' || part.fieldnameTruncated || part.valueTruncated || fieldname in fields) {
    throw new Invalid('form-field-unusable', {}, fieldname);
  }
  // What was no UTF-8 has become this character on the way.
  if ((fieldname + value).includes('\uFFFD')) throw new Invalid('not-unicode', {}, fieldname);
  if (value !== '') fields[fieldname] = value;
}

/** A form whose file was not chosen sends a nameless, empty one. */
async function fileOf<File>(part: MultipartFile, form: FileForm<File>): Promise<File | null> {
  if (part.fieldname !== 'file') {
    part.file.destroy();
    throw new Invalid('file-in-another-field', {}, part.fieldname);
  }
  if (!part.filename) {
    let bytes = 0;
    for await (const chunk of part.file) bytes += (chunk as Buffer).length;
    if (bytes === 0) return null;
  }
  return form.receive({ content: part.file, name: part.filename, mediaType: part.mimetype });
}
