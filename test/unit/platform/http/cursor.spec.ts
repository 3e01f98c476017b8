import { z } from 'zod';
import { Invalid } from '../../../../src/platform/errors';
import { decodeCursor, encodeCursor, pageOf } from '../../../../src/platform/http/cursor';

const key = z.tuple([z.string(), z.number()]);

describe('a cursor', () => {
  it('comes back as it went out, and is safe in a query string', () => {
    const cursor = encodeCursor(['Đường thủy?&', 7]);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, key)).toEqual(['Đường thủy?&', 7]);
  });

  it.each(['', 'x', '%%%', encodeCursor(['only one']), encodeCursor([1, 'swapped']), 'bnVsbA'])(
    'is refused when it is %j',
    (cursor) => {
      expect(() => decodeCursor(cursor, key)).toThrow(Invalid);
      expect(() => decodeCursor(cursor, key)).toThrow('invalid-cursor');
    },
  );
});

describe('a page', () => {
  it('leads on where there was one row too many', () => {
    const page = pageOf([1, 2, 3], 2, (n) => [n]);
    expect(page).toEqual({ items: [1, 2], nextCursor: encodeCursor([2]) });
  });

  it('ends where there was not', () => {
    expect(pageOf([1, 2], 2, (n) => [n])).toEqual({ items: [1, 2], nextCursor: null });
    expect(pageOf<number>([], 2, (n) => [n])).toEqual({ items: [], nextCursor: null });
  });
});
