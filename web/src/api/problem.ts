/** One reason why an act is refused, and the persons who can clear it. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly who: readonly { readonly id: string; readonly name: string | null }[];
}

interface ProblemBody {
  readonly title?: string;
  readonly code?: string;
  readonly reasons?: readonly Reason[];
  readonly errors?: readonly { readonly path: string; readonly message?: string }[];
}

/** An RFC 9457 answer; status 0 = the server was not reached. */
export class Problem extends Error {
  readonly code: string;
  readonly reasons: readonly Reason[];
  /** Fields that break a rule, by their dotted paths. */
  readonly flaws: readonly { readonly path: string; readonly message: string }[];

  constructor(
    readonly status: number,
    body: ProblemBody,
  ) {
    super(body.title ?? '');
    this.code = body.code ?? '';
    this.reasons = body.reasons ?? [];
    this.flaws = (body.errors ?? []).map(({ path, message }) => ({ path, message: message ?? this.message }));
  }
}

export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof Problem && error.status === status;
