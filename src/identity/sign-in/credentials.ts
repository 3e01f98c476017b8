import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { hashOfSecret } from './secrets';

/** A signed-in person, and the session it came by (null: a program with a token). */
export interface SignedIn extends PersonActor {
  readonly sessionId: string | null;
}

export interface Credential {
  readonly kind: 'session' | 'token';
  readonly secret: string;
}

const known = `select s.secret_hash as "secretHash", u.person_id as "personId", u.administrator, s.id as "sessionId"
    from sessions s join users u on u.person_id = s.person_id
    where s.secret_hash = any ($1::bytea[]) and s.revoked_at is null and s.expires_at > $3 and u.disabled_at is null
  union all
  select t.secret_hash, u.person_id, u.administrator, null
    from access_tokens t join users u on u.person_id = t.person_id
    where t.secret_hash = any ($2::bytea[]) and t.revoked_at is null and t.expires_at > $3 and u.disabled_at is null`;

interface Lookup {
  readonly hashes: Record<Credential['kind'], Map<string, Buffer>>;
  readonly found: Promise<Map<string, SignedIn>>;
}

/**
 * Who comes with a session or a token. Every request asks, so those that arrive while a question is under way ask the
 * next one together: each is answered by what the database said after it came, and a revocation counts at once.
 */
@Injectable()
export class Credentials {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Lookup | undefined;

  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find({ kind, secret }: Credential): Promise<SignedIn | undefined> {
    const hash = hashOfSecret(secret);
    const key = hash.toString('base64');
    const lookup = (this.next ??= this.lookup());
    lookup.hashes[kind].set(key, hash);
    return (await lookup.found).get(`${kind} ${key}`);
  }

  private lookup(): Lookup {
    const hashes = { session: new Map<string, Buffer>(), token: new Map<string, Buffer>() };
    const found = this.underWay.then(async () => {
      this.next = undefined;
      const rows = await this.reads.query<SignedIn & { secretHash: Buffer }>(known, [
        [...hashes.session.values()],
        [...hashes.token.values()],
        this.clock.now(),
      ]);
      return new Map(
        rows.map(({ secretHash, ...person }) => [
          `${person.sessionId === null ? 'token' : 'session'} ${secretHash.toString('base64')}`,
          person,
        ]),
      );
    });
    this.underWay = found.catch(() => undefined);
    return { hashes, found };
  }
}
