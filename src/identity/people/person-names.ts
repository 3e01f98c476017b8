import { Injectable } from '@nestjs/common';
import { Reads } from '../../platform/database/reads';
import { PersonNames } from '../../platform/http/problem';

@Injectable()
export class StoredPersonNames extends PersonNames {
  constructor(private readonly reads: Reads) {
    super();
  }

  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.query<{ id: string; name: string }>(
      'select id, name from persons where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
