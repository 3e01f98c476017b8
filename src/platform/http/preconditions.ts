import { DomainError } from '../errors';

/** 428: the resource exists and the request names no version of it. */
export class PreconditionRequired extends DomainError {
  constructor() {
    super('precondition-required');
  }
}

/** 412: the request was made on an older version. */
export class PreconditionFailed extends DomainError {
  constructor() {
    super('precondition-failed');
  }
}

/** The entity tag of a resource's n-th revision. */
export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * Checks `If-Match` against the current revision of something that exists.
 * @throws PreconditionRequired without the header, PreconditionFailed when no tag in it matches.
 */
export function requireMatch(ifMatch: string | undefined, revision: number): void {
  if (ifMatch === undefined) throw new PreconditionRequired();
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(etagOf(revision))) throw new PreconditionFailed();
}
