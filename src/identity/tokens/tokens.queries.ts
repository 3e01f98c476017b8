import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { uuid } from '../../platform/http/schemas';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const view = `select id, name, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"
   from access_tokens`;
const cursorKey = z.tuple([uuid]);

@Injectable()
export class TokenQueries {
  constructor(private readonly reads: Reads) {}

  async one(actor: PersonActor, id: string): Promise<TokenView> {
    const found = await this.reads.first<TokenView>(`${view} where id = $1 and person_id = $2`, [
      id,
      actor.personId,
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  /** The caller's own, newest first. */
  async page(
    actor: PersonActor,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<Page<TokenView>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, cursorKey) : [null];
    const rows = await this.reads.query<TokenView>(
      `${view} where person_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [actor.personId, after, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }
}
