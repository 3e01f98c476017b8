import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Invalid } from '../../platform/errors';
import { HttpRefusal } from '../../platform/http/problem';
import type { Uploads } from '../../platform/storage/uploads';
import { readFileForm } from '../papers/file-form';
import { requireFileName } from '../papers/file-name';
import { mediaTypes } from '../papers/media-types';
import { storeFile, type FileLimit, type IncomingFile, type ReceivedFile } from '../papers/receive-file';
import type { UploadFormat } from './read-upload';

const limit: FileLimit = { most: 20 * 1024 * 1024, refusal: 'text-file-too-large' };
/** Corrections of every clause that a version may have. */
const fieldSize = 1024 * 1024;

/** A text that came as a file, in the storage; no row names it yet. */
export interface TextFile extends ReceivedFile {
  readonly format: UploadFormat;
}

interface TextUpload {
  readonly file: TextFile;
  readonly fields: Readonly<Record<string, string>>;
}

const formats: Readonly<Record<string, UploadFormat>> = {
  ...{ docx: 'docx', docm: 'docx', dotx: 'docx', doc: 'docx' },
  ...{ md: 'markdown', markdown: 'markdown', txt: 'text' },
  [mediaTypes.docx.name]: 'docx',
  [mediaTypes.markdown.name]: 'markdown',
  'text/x-markdown': 'markdown',
  [mediaTypes.text.name]: 'text',
};

/** Media types whose body is the file itself. */
export const textMediaTypes: readonly string[] = [
  mediaTypes.docx.name,
  mediaTypes.text.name,
  mediaTypes.markdown.name,
];

export const isTextFile = (request: FastifyRequest): boolean =>
  request.isMultipart() || textMediaTypes.includes(mediaTypeOf(request.headers['content-type']));

const mediaTypeOf = (header = ''): string => header.split(';', 1)[0]!.trim().toLowerCase();

/**
 * Takes a text as a file: in a form, or as the body itself.
 * @throws HttpRefusal 400, 408, 413; Invalid
 */
export async function receiveTextFile(request: FastifyRequest, uploads: Uploads): Promise<TextUpload> {
  if (!request.isMultipart()) return { file: await rawFile(request, uploads), fields: {} };
  const { file, fields } = await readFileForm(request, uploads, {
    ...{ limit, fieldSize },
    receive: (incoming) => store(incoming, uploads),
  });
  if (!file) throw new Invalid('file-missing', {}, 'file');
  return { file, fields };
}

async function rawFile(request: FastifyRequest, uploads: Uploads): Promise<TextFile> {
  if (Number(request.headers['content-length'] ?? 0) > limit.most) {
    throw new HttpRefusal(413, limit.refusal);
  }
  const mediaType = request.headers['content-type'] ?? '';
  const content: Readable = request.raw;
  try {
    return await store({ content, name: undefined, mediaType }, uploads);
  } catch (error) {
    content.resume();
    throw error;
  }
}

/** What it is called says how to read it, or what it is declared as; whether it is that is seen by who reads it. */
async function store({ content, ...incoming }: IncomingFile, uploads: Uploads): Promise<TextFile> {
  const declared = mediaTypeOf(incoming.mediaType);
  const extension = /\.([^.]+)$/.exec(incoming.name ?? '')?.[1]?.toLowerCase() ?? '';
  const format = formats[extension] ?? formats[declared];
  if (!format) throw new Invalid('text-file-not-taken', {}, 'file');
  const { name: mediaType, extensions } = mediaTypes[format];
  const name = requireFileName(incoming.name ?? `text.${extensions[0]}`);
  const { key, sha256, glimpse } = await storeFile(uploads, content, limit);
  return { key, sha256, name, format, mediaType, size: glimpse.size };
}
