import { fold } from '../../text/fold';

export interface KeptFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Read only as a whole. */
  readonly confidential: boolean;
}

/**
 * Whatever a file holds, a browser saves it and runs nothing of it: an attachment of the type we established, never
 * sniffed, never framed, kept by no cache between.
 */
export function contentHeaders(file: KeptFile): Record<string, string> {
  return {
    'Content-Type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'Content-Disposition': attachment(file.fileName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
    ETag: `"${file.sha256}"`,
    'Accept-Ranges': file.confidential ? 'none' : 'bytes',
  };
}

/** RFC 6266: the name itself in UTF-8 (RFC 8187), and for old programs one without marks. */
export function attachment(name: string): string {
  const plain = fold(name)
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%;]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
