/** A kind of file that a dossier takes. */
export interface MediaType {
  readonly name: string;
  readonly extensions: readonly string[];
  /** What else programs call it. */
  readonly aliases: readonly string[];
}

const zipped = ['application/zip', 'application/x-zip-compressed', 'application/x-zip'];

/**
 * What committees pass around, and nothing that a browser or an office program would run: no HTML, no SVG, no macros.
 * `.p7s` is a detached signature of another paper.
 */
export const mediaTypes = {
  pdf: { name: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'] },
  docx: {
    name: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    aliases: [],
  },
  xlsx: {
    name: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    aliases: [],
  },
  odt: { name: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], aliases: [] },
  zip: { name: 'application/zip', extensions: ['zip'], aliases: zipped },
  png: { name: 'image/png', extensions: ['png'], aliases: [] },
  jpeg: { name: 'image/jpeg', extensions: ['jpg', 'jpeg'], aliases: ['image/jpg', 'image/pjpeg'] },
  tiff: { name: 'image/tiff', extensions: ['tif', 'tiff'], aliases: ['image/x-tiff'] },
  signature: {
    name: 'application/pkcs7-signature',
    extensions: ['p7s'],
    aliases: ['application/x-pkcs7-signature', 'application/pkcs7-mime'],
  },
  text: { name: 'text/plain', extensions: ['txt'], aliases: [] },
  markdown: {
    name: 'text/markdown',
    extensions: ['md', 'markdown'],
    aliases: ['text/x-markdown', 'text/plain'],
  },
} as const satisfies Record<string, MediaType>;

export type FileKind = keyof typeof mediaTypes;

/** For sentences: `pdf, docx, ...`. */
export const takenExtensions = Object.values<MediaType>(mediaTypes)
  .map(({ extensions }) => extensions[0])
  .join(', ');
