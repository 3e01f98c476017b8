import { HttpRefusal } from '../../platform/http/problem';
import type { ByteRange } from '../../platform/storage/storage';

/**
 * The one range that `Range: bytes=...` asks for; undefined where it asks for none, for several, or for what we do not
 * understand: then the whole is the answer (RFC 9110, 14.2).
 * @throws HttpRefusal 416 for a range beyond the end
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  if (start >= size || (first === '' && Number(last) === 0)) {
    throw new HttpRefusal(416, 'range-not-satisfiable', { 'Content-Range': `bytes */${size}` });
  }
  return { start, end };
}
