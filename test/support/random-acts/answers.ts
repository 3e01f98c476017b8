import type { Answer } from '../client';
import type { Obstacle } from '../oracle-commands';

/** Null where the answer is one the oracle would give. */
export function mismatch(found: readonly Obstacle[], { status, headers }: Answer): string | null {
  if (found.length === 0) return status === 200 || status === 201 ? null : 'refused';
  if (status < 300) return 'allowed';
  if (!String(headers['content-type']).startsWith('application/problem+json')) return 'no problem';
  return found.some((obstacle) => obstacle.status === status) ? null : 'refused otherwise';
}

export const inWords = (found: readonly Obstacle[]): string =>
  found.length === 0 ? 'allowed' : found.map(({ status, code }) => `${status} ${code}`).join(', ');

export function brief({ status, body }: Answer): string {
  if (status < 300) return String(status);
  const { code, reasons } = body as { code?: string; reasons?: { code: string }[] };
  return `${status} ${[code, ...(reasons ?? []).map((reason) => reason.code)].join(' ')}`;
}

export const created = (answer: Answer): string => String((answer.body as { id?: string } | null)?.id ?? '');
