import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { uuid } from '../../platform/http/schemas';
import type { PageQuery } from '../committees.queries';
import { requireKeepsPeople } from './keeps-people';

interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

const view = `select p.id, p.name, u.email from persons p left join users u on u.person_id = p.id`;

@Injectable()
export class PeopleQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: PersonActor, id: string): Promise<PersonView> {
    await requireKeepsPeople(this.reads, actor, this.clock.now());
    const found = await this.reads.first<PersonView>(`${view} where p.id = $1`, [id]);
    if (!found) throw new NotFound();
    return found;
  }

  /** In the order of registration; `q` is a part of the name or of the email address. */
  async page(actor: PersonActor, query: PageQuery & { q?: string | undefined }): Promise<Page<PersonView>> {
    await requireKeepsPeople(this.reads, actor, this.clock.now());
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<PersonView>(
      `${view}
       where ($1::uuid is null or p.id > $1)
         and ($2::text is null
           or strpos(lower(normalize(p.name) collate "und-x-icu"), lower($2 collate "und-x-icu")) > 0
           or strpos(u.email, lower($2)) > 0)
       order by p.id limit $3`,
      [after, query.q?.normalize('NFC') || null, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }
}
