/** The product cannot start. The message is one sentence that a person can act on; it is printed without a stack. */
export class StartError extends Error {}

/** The first line of whatever was thrown. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.trim().split('\n')[0] ?? '';
}
