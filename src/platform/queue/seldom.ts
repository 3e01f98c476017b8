const silence = 60_000;

/** Passes an error on, but the same one again only after a minute: a store that is gone says so many times a second. */
export function seldom(log: (message: string) => void): (error: Error) => void {
  const said = new Map<string, number>();
  return ({ message }) => {
    const now = performance.now();
    for (const [old, at] of said) if (now - at > silence) said.delete(old);
    if (said.has(message)) return;
    said.set(message, now);
    log(message);
  };
}
