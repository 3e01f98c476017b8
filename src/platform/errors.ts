/**
 * The ways the domain says no. It knows nothing of HTTP: the problem filter turns each kind into a status.
 * Codes are stable; sentences for them stand in the problem catalogue of the module that throws.
 */
export interface Params {
  readonly [name: string]: string | number;
}

/** One unmet condition and the persons who can clear it (ids). */
export interface Reason {
  readonly code: string;
  readonly params: Params;
  readonly who: readonly string[];
}

export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** The caller may not see it, or it does not exist: the same answer to both. */
export class NotFound extends DomainError {
  constructor() {
    super('not-found');
  }
}

/** The caller sees it but may not do this. */
export class Forbidden extends DomainError {
  constructor(code = 'forbidden', params: Params = {}) {
    super(code, params);
  }
}

/** The state or a gate refuses, whatever the content. */
export class Refused extends DomainError {
  constructor(readonly reasons: readonly Reason[]) {
    super('refused');
  }

  static because(code: string, params: Params = {}, who: readonly string[] = []): Refused {
    return new Refused([{ code, params, who }]);
  }
}

/** One thing wrong with the content, and the field that is to blame. */
export interface Flaw {
  readonly code: string;
  readonly path: string;
  readonly params: Params;
}

/** The content breaks several rules at once, each with a code and a field of its own. */
export class Flawed extends DomainError {
  constructor(
    code: string,
    readonly flaws: readonly Flaw[],
  ) {
    super(code);
  }
}

/** The content of this request breaks a rule. `path` names the field, where one is to blame. */
export class Invalid extends DomainError {
  constructor(
    code: string,
    params: Params = {},
    readonly path?: string,
  ) {
    super(code, params);
  }
}
