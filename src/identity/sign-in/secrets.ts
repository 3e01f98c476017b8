import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 32;

/** 256 random bits, safe in a cookie and a header. Shown to its owner once; only the hash is kept. */
export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** A fast hash is right here: there is nothing to guess in 256 random bits. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
