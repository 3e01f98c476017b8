import type { Answer } from './client';

/** The `name=value` of the first cookie an answer sets, as a browser would send it back. */
export function cookieFrom({ headers }: Answer): string {
  const [cookie] = [headers['set-cookie']].flat();
  if (cookie === undefined) throw new Error('The answer sets no cookie');
  return cookie.split(';', 1)[0] ?? '';
}
