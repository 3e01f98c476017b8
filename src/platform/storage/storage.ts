import type { Readable } from 'node:stream';
import { DomainError } from '../errors';

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files are kept: a folder, or a service that speaks S3. Keys are ours, random and never a name somebody gave;
 * what is stored under one is never changed.
 */
export abstract class Storage {
  /** Stores the whole stream and resolves when it is safe; where it fails, the key may hold a part: remove it.
   * @throws StorageFull, StorageUnavailable, or whatever the content failed with */
  abstract put(key: string, content: Readable): Promise<void>;
  /** @throws StorageUnavailable, also where nothing is kept under the key: whoever asks knows that it was stored */
  abstract open(key: string, range?: ByteRange): Promise<Readable>;
  /** Says nothing where there was nothing. */
  abstract remove(key: string): Promise<void>;
}

/** 507: there is no room left for the file. */
export class StorageFull extends DomainError {
  constructor(override readonly cause?: unknown) {
    super('storage-full');
  }
}

/** 503: the storage did not do what was asked. */
export class StorageUnavailable extends DomainError {
  constructor(override readonly cause?: unknown) {
    super('storage-unavailable');
  }
}

/** Keys are made by us, and still a place outside the storage is never reached. */
export function requireKey(key: string): void {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('Not a key of the storage');
}
