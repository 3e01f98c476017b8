import { fold } from '../../text/fold';
import type { PaperContent } from './papers.queries';

/**
 * Whatever a paper holds, a browser saves it and runs nothing of it: an attachment of the type we established, never
 * sniffed, never framed, kept by no cache between.
 */
export function contentHeaders(paper: PaperContent): Record<string, string> {
  return {
    'Content-Type': paper.mediaType.startsWith('text/')
      ? `${paper.mediaType}; charset=utf-8`
      : paper.mediaType,
    'Content-Disposition': attachment(paper.fileName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
    ETag: `"${paper.sha256}"`,
    'Accept-Ranges': paper.confidential ? 'none' : 'bytes',
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
