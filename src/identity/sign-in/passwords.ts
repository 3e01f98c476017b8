import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. The library's algorithm is argon2id unless told. */
export const argonCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of nothing anybody knows, at the same cost: unknown users take as long as known ones. */
export const decoyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$Bbwh2g8jdYLBKZ06Dw8+QA$/6vaYecOi6Hgp285DIW6u28TaagDGqdmetGdVkLF/uQ';

/** Each hash takes a core and 19 MiB: two at once leave room for everybody else. */
const atOnce = 2;
const mayWait = 40;

@Injectable()
export class Passwords {
  private readonly turnstile = new Turnstile(atOnce, mayWait);

  hash(password: string): Promise<string> {
    return this.turnstile.pass(() => hash(password.normalize('NFC'), argonCost));
  }

  /** Takes the same time whether or not there is a usable hash to compare with. */
  async matches(password: string, storedHash: string | undefined): Promise<boolean> {
    const usable = storedHash?.startsWith('$argon2id$') ? storedHash : undefined;
    const same = await this.turnstile.pass(() => verify(usable ?? decoyHash, password.normalize('NFC')));
    return same && usable !== undefined;
  }
}
