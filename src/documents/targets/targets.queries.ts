import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { etagOf } from '../../platform/http/preconditions';
import type { ClauseKind, Span } from '../../text/clause';
import { measureParts, type Measure, type MeasurePart } from '../../text/targets/measure';
import { proposeTargets } from '../../text/targets/propose-targets';
import { RecordRead, recordedIn, type Recorded } from '../access/record-read';
import { bySight } from '../plain-sight';
import type { TargetView } from './target.view';

const head = bySight(
  ({ readerAndDocuments, isVisible, seesVersion }) => `select ${recordedIn} from ${readerAndDocuments}
  join versions v on v.document_id = d.id and ${seesVersion('v.n')} where d.id = $3 and v.n = $4 and ${isVisible}`,
);

/** A confirmation holds for the wording it was made on, in its version and later ones. */
const clauses = `select vc.clause_id as "clauseId", vc.label, vc.kind, t.heading, t.text,
    (select p.ordinal from version_clauses p where p.document_id = vc.document_id and p.version_n = vc.version_n
      and p.clause_id = vc.parent_clause_id) as parent,
    c.measures, c.revision, c.version_n as "confirmedOn", c.confirmed_at as "confirmedAt",
    case when c.id is not null then json_build_object('id', p.id, 'name', p.name) end as "confirmedBy"
  from version_clauses vc join clause_texts t on t.id = vc.text_id
  left join lateral (select * from target_confirmations c where c.document_id = vc.document_id
    and c.clause_id = vc.clause_id and c.version_n <= vc.version_n and c.wording_hash = t.wording_hash
    order by c.revision desc limit 1) c on true
  left join persons p on p.id = c.confirmed_by
  where vc.document_id = $1 and vc.version_n = $2 order by vc.ordinal`;

interface Row {
  clauseId: string;
  label: string;
  kind: ClauseKind;
  heading: string;
  text: string;
  parent: number | null;
  measures: Measure[] | null;
  revision: number;
  confirmedOn: number;
  confirmedAt: Date;
  confirmedBy: { id: string; name: string };
}

/** The target clauses of a version, and what they ask for. */
@Injectable()
export class TargetsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofVersion(actor: Actor, documentId: string, n: number): Promise<{ items: TargetView[] }> {
    const values = [actor.personId, this.clock.now(), documentId, n];
    const [[plainly], rows] = await this.reads.together<[Recorded, Row]>(
      { text: head.plain, values },
      { text: clauses, values: [documentId, n] },
    );
    const seen = plainly ?? (await this.reads.first<Recorded & Record<string, unknown>>(head.whole, values));
    if (!seen) throw new NotFound();
    await this.recordRead.run(actor, seen.recordedIn, { documentId, part: 'text', version: n });
    return { items: proposeTargets(rows).map((target) => present(rows[target.at]!, target)) };
  }
}

function present(row: Row, { words, measures }: ReturnType<typeof proposeTargets>[number]): TargetView {
  const { clauseId, label } = row;
  if (!row.measures) {
    return { clauseId, label, words, measures: measures.map(copy), confirmed: null, etag: null };
  }
  return {
    ...{ clauseId, label, words, etag: etagOf(row.revision) },
    measures: row.measures.map((measure) => ({ ...measure, at: placesIn(words, measure), doubts: [] })),
    confirmed: { by: row.confirmedBy, at: row.confirmedAt.toISOString(), versionN: row.confirmedOn },
  };
}

const copy = <One extends object>(one: One): One => ({ ...one });

/** Where the confirmed words stand in the clause; what the agency says in its own words stands nowhere. */
function placesIn(words: string, measure: Measure): Partial<Record<MeasurePart, Span>> {
  const at: Partial<Record<MeasurePart, Span>> = {};
  const start = words.indexOf(measure.verbatim);
  if (start < 0) return at;
  for (const part of measureParts) {
    const value = measure[part];
    if (typeof value !== 'string' || ['comparator', 'change', 'frequency'].includes(part)) continue;
    const within = measure.verbatim.indexOf(value);
    if (within >= 0) at[part] = [start + within, start + within + value.length];
  }
  return at;
}
