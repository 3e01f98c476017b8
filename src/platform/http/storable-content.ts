import { Invalid } from '../errors';

/** No documented body nests half as deep; what comes after (hashing, validating) may recurse. */
const deepest = 64;

/**
 * Refuses text that could not be kept as it came: NUL, which PostgreSQL does not store, and halves of surrogate pairs,
 * which are no Unicode and would silently become U+FFFD.
 * @throws Invalid `nul-character`, `not-unicode`, `nested-too-deeply`
 */
export function requireStorableContent(body: unknown): void {
  const pending: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') requireStorableText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) throw new Invalid('nested-too-deeply');
    for (const [key, inner] of Object.entries(value)) {
      requireStorableText(key);
      pending.push({ value: inner, depth: depth + 1 });
    }
  }
}

function requireStorableText(text: string): void {
  if (text.includes('\0')) throw new Invalid('nul-character');
  if (!isWellFormed(text)) throw new Invalid('not-unicode');
}

/** `String.prototype.isWellFormed`, which the language level we compile for does not name yet. */
const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed();
