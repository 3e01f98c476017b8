import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { uuid } from '../../platform/http/schemas';
import { CommitteeReaders } from '../committee-readers';
import type { PageQuery } from '../committees.queries';
import type { documentType } from './document-types.schemas';

type DocumentTypeView = Omit<z.output<typeof documentType>, 'createdAt'> & { createdAt: Date };

const view = `select id, committee_id as "committeeId", name, symbol, form, language, personnel,
    issued_by as "issuedBy", retired_on::text as "retiredOn", created_at as "createdAt" from document_types`;

@Injectable()
export class DocumentTypeQueries {
  constructor(
    private readonly reads: Reads,
    private readonly readers: CommitteeReaders,
  ) {}

  async one(actor: PersonActor, committeeId: string, id: string): Promise<DocumentTypeView> {
    await this.readers.require(actor, committeeId);
    const found = await this.reads.first<DocumentTypeView>(`${view} where committee_id = $1 and id = $2`, [
      committeeId,
      id,
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  async page(actor: PersonActor, query: PageQuery & { committee: string }): Promise<Page<DocumentTypeView>> {
    await this.readers.require(actor, query.committee);
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<DocumentTypeView>(
      `${view} where committee_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
      [query.committee, after, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }
}
