import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead, recordedIn, type Recorded } from '../documents/access/record-read';
import { admits } from '../documents/papers/paper-visibility';
import { requireSight } from '../documents/require-sight';
import { isOurRound, isVisible, readerAndDocuments, seesEverything } from '../documents/visibility';
import { named, namedIfAny, utc } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { etagOf } from '../platform/http/preconditions';
import type { conclusionList, conclusionView } from './conclusion.view';
import { DirectivesQueries } from './directives.queries';

type Conclusions = z.output<typeof conclusionList>;
type ConclusionView = z.output<typeof conclusionView>;
type Row = Omit<ConclusionView, 'etag' | 'directives'> & { revision: number };

const answer = `(select json_build_object('body', a.body, 'by', ${named('a.by_party_id', 'a.recorded_at')},
    'enteredBy', ${named('a.entered_by', 'a.recorded_at')}, 'recordedAt', ${utc('a.recorded_at')},
    'etag', '"' || a.revision || '"', 'paper', (select json_build_object('id', ap.id, 'title', ap.title)
      from papers ap where ap.id = a.paper_id and ${admits('ap')}))
  from conclusion_answers a where a.conclusion_id = q.id and a.superseded_at is null)`;

const ofDocument = `select q.id, q.document_id as "documentId", r.number as "roundNumber",
    q.version_n as "versionN", q.notice_id as "noticeId", q.answer_due_at as "answerDueAt", ${answer} as answer, q.outcome, q.form, q.number,
    q.official_date::text as "officialDate", q.summary, q.items, q.review_on::text as "reviewOn",
    json_build_object('id', p.id, 'name', p.name) as "issuedBy",
    ${namedIfAny('q.on_behalf_of', 'q.issued_at')} as "onBehalfOf", q.issued_at as "issuedAt", q.revision,
    ${recordedIn}
  from ${readerAndDocuments}
  join conclusions q on q.document_id = d.id join rounds r on r.id = q.round_id join persons p on p.id = q.issued_by
  where d.id = $3 and ${isVisible} and (${seesEverything} or ${isOurRound('q.round_id')}) order by q.id`;

/** A document's conclusions with their directives, for readers. */
@Injectable()
export class ConclusionsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly directives: DirectivesQueries,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofDocument(actor: Actor, documentId: string): Promise<Conclusions> {
    const reader = [actor.personId, this.clock.now(), documentId];
    const rows = await this.reads.query<Row & Recorded>(ofDocument, reader);
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    await this.recordRead.run(actor, rows[0]?.recordedIn, { documentId, part: 'conclusions' });
    const directives = await this.directives.ofDocument(actor, documentId);
    return {
      items: rows.map(({ revision, recordedIn: _, ...row }) => ({
        ...row,
        directives: directives.filter(({ conclusionId }) => conclusionId === row.id),
        etag: etagOf(revision),
      })),
      byRuling: directives.filter(({ commentId }) => commentId !== null),
    };
  }
}
