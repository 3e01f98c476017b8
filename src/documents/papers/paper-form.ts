import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../../platform/errors';
import { HttpRefusal } from '../../platform/http/problem';
import { requireStorableContent } from '../../platform/http/storable-content';
import type { Uploads } from '../../platform/storage/uploads';
import { malformedForm, maximumFileSize, receiveFile, type ReceivedFile } from './receive-file';

/** What surrounds the file in the body: its fields and their heads. */
const wrapping = 64 * 1024;
const limits = {
  fileSize: maximumFileSize + 1,
  files: 1,
  fields: 20,
  fieldSize: 8192,
  fieldNameSize: 100,
  headerPairs: 20,
};

export interface PaperForm {
  /** As in a JSON body; a field left empty is left out. */
  readonly fields: Readonly<Record<string, string | number>>;
  readonly file: ReceivedFile | null;
}

/**
 * Reads a paper's multipart/form-data: its fields, and in `file` at most one file, which goes to the storage as it comes.
 * @throws HttpRefusal 400, 408, 413; Invalid
 */
export async function readPaperForm(request: FastifyRequest, uploads: Uploads): Promise<PaperForm> {
  if (Number(request.headers['content-length'] ?? 0) > maximumFileSize + wrapping) {
    throw new HttpRefusal(413, 'file-too-large');
  }
  const fields: Record<string, string | number> = {};
  let file: ReceivedFile | null = null;
  try {
    const parts = request.parts({ limits, preservePath: true });
    for (let part = await next(parts); part; part = await next(parts)) {
      if (part.type === 'field') addField(fields, part);
      else file = (await fileOf(part, uploads)) ?? file;
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

function addField(fields: Record<string, string | number>, part: MultipartValue): void {
  const { fieldname, value } = part;
  if (typeof value !== 'string' || part.fieldnameTruncated || part.valueTruncated || fieldname in fields) {
    throw new Invalid('form-field-unusable', {}, fieldname);
  }
  // What was no UTF-8 has become this character on the way.
  if ((fieldname + value).includes('\uFFFD')) throw new Invalid('not-unicode', {}, fieldname);
  if (value === '') return;
  fields[fieldname] = fieldname === 'roundNumber' && /^\d{1,6}$/.test(value) ? Number(value) : value;
}

/** A form whose file was not chosen sends a nameless, empty one. */
async function fileOf(part: MultipartFile, uploads: Uploads): Promise<ReceivedFile | null> {
  if (part.fieldname !== 'file') {
    part.file.destroy();
    throw new Invalid('file-in-another-field', {}, part.fieldname);
  }
  if (!part.filename) {
    let bytes = 0;
    for await (const chunk of part.file) bytes += (chunk as Buffer).length;
    if (bytes === 0) return null;
  }
  return receiveFile(uploads, { content: part.file, name: part.filename, mediaType: part.mimetype });
}
