/**
 * Works something out once for each key and keeps it for good: for keys that come from the source and so are few, such as
 * the sets of filters of a list, each of which has a statement of its own.
 */
export function oncePer<Key extends string | readonly string[], Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const name = key.toString();
    if (!known.has(name)) known.set(name, work(key));
    return known.get(name) as Value;
  };
}
