/** Whether an error says that the named constraint or unique index was broken: two pressed at once, or it stood already. */
export const violates = (error: unknown, constraint: string): boolean =>
  (error as { constraint?: string } | null)?.constraint === constraint;
