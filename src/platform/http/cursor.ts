import type { ZodType } from 'zod';
import { Invalid } from '../errors';

/** Where a keyset page ends: the key of its last item. Opaque to clients, who send it back as they got it. */
type CursorKey = readonly (string | number)[];

export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws Invalid `invalid-cursor` when it is not one of ours. */
export function decodeCursor<Key extends CursorKey>(cursor: string, key: ZodType<Key>): Key {
  const parsed = key.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new Invalid('invalid-cursor', {}, 'cursor');
  return parsed.data;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Makes a page of rows that were asked for with `limit + 1`: the one too many says that there is a next page. */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => CursorKey,
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
