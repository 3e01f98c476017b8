import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { organisationName } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import type { Statement } from '../platform/database/named-statements';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { pageQuery, uuid } from '../platform/http/schemas';
import { etagOf } from '../platform/http/preconditions';
import { fold } from '../text/fold';
import { documentStates } from '../workflow/facts';
import type { documentView } from './document.view';
import { listFilters, pagesOf, type ListFilter } from './document-pages';
import { documentsNumbered } from './numbered';
import { bySight, readBySight } from './plain-sight';
import { newestVersion, organisationDay } from './visibility';

export const documentFilter = pageQuery.extend({
  committee: uuid.optional(),
  state: z.enum(documentStates).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A part of the title, or a number such as 04-NQ/TU however it is written.' }),
  waitingOn: z.literal('me').optional(),
});

const filterNames = Object.keys(listFilters) as ListFilter[];

type DocumentView = z.output<typeof documentView>;
export type DocumentRow = Omit<DocumentView, 'etag'> & { revision: number };

/** Names of organisations are those of today; printed papers keep the names of their day. */
const nameToday = (id: string): string => organisationName(id, organisationDay);

const columns = (newestVersion: string): string => `
  d.id, json_build_object('id', c.id, 'name', c.name) as committee,
  json_build_object('id', ty.id, 'name', ty.name, 'symbol', ty.symbol) as type,
  d.title, d.language,
  json_build_object('id', d.lead_agency_id, 'name', ${nameToday('d.lead_agency_id')}) as "leadAgency",
  d.state, d.state_since as "stateSince", d.resume_to as "resumeTo", d.due_at as "dueAt",
  d.access_level as "accessLevel",
  d.round_number as "roundNumber",
  ${newestVersion} as "latestVersion",
  (select e.text from register_entries e where e.document_id = d.id and e.voided_at is null) as number,
  d.review_on::text as "reviewOn", d.adopted_on::text as "adoptedOn", d.issued_on::text as "issuedOn",
  d.effective_on::text as "effectiveOn", d.created_at as "createdAt", d.revision`;

const ofCommittee = 'join committees c on c.id = d.committee_id';
const joins = `join document_types ty on ty.id = d.type_id`;
const pageBy = pagesOf(columns(newestVersion), `${ofCommittee} ${joins}`);
const one = bySight(
  ({ readerAndDocuments, isVisible, newestVersion }) =>
    `select ${columns(newestVersion)} from ${readerAndDocuments} ${joins} where d.id = $3 and ${isVisible}`,
);

/** What readers see of documents; visibility is in the `where`. */
@Injectable()
export class DocumentsQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<DocumentView> {
    const document = await this.oneAfterAct(actor, id);
    if (!document) throw new NotFound();
    return document;
  }

  /** What plainly answers how the document looks; the rows are for `oneAfterAct`. */
  askingForOne(actor: Actor, id: string): Statement<DocumentRow> {
    return { text: one.plain, values: [actor.personId, this.clock.now(), id] };
  }

  /**
   * The same for the doer of an act, which may have taken the document out of their sight.
   * @param seen what `askingForOne` asked for brought, where it was asked
   */
  async oneAfterAct(actor: Actor, id: string, seen?: DocumentRow[]): Promise<DocumentView | undefined> {
    const { values } = this.askingForOne(actor, id);
    const [row] = await readBySight<DocumentRow>(this.reads, one, values, seen);
    return row && present(row);
  }

  async list(actor: Actor, filter: z.output<typeof documentFilter>): Promise<Page<DocumentView>> {
    const after = filter.cursor ? decodeCursor(filter.cursor, z.tuple([uuid])) : undefined;
    const { committee, state, q, waitingOn } = filter;
    const values: Record<ListFilter, readonly unknown[] | undefined> = {
      committee: committee === undefined ? undefined : [committee],
      state: state === undefined ? undefined : [state],
      q: q
        ? [fold(q), await documentsNumbered(this.reads, [actor.personId, this.clock.now()], q)]
        : undefined,
      waitingOn: waitingOn && [],
    };
    const given = filterNames.filter((name) => values[name] !== undefined);
    const rows = await this.reads.query<DocumentRow>(pageBy(given), [
      ...[actor.personId, this.clock.now(), after?.[0] ?? null, filter.limit + 1],
      ...given.flatMap((name) => values[name] ?? []),
    ]);
    return pageOf(rows.map(present), filter.limit, (document) => [document.id]);
  }
}

function present({ revision, ...row }: DocumentRow): DocumentView {
  return { ...row, etag: etagOf(revision) };
}
