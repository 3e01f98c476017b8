import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { stepByStep } from '../../platform/step-by-step';
import type { ClauseKind } from '../../text/clause';
import { redlineInSteps } from '../../text/redline/make-redline';
import type { ClauseName, ComparedTexts, RedlineClause, RedlineGroup } from '../../text/redline/redline';
import { RecordRead, recordedIn, type Recorded } from '../access/record-read';
import { bySight, readBySight } from '../plain-sight';
import type { Comparison } from './compare.view';
import { InTurn } from './in-turn';
import { wordsBetween, type Step } from './words-between';

/** Both texts together, in bytes: up to there a comparison takes some milliseconds. */
const LONG = 300_000;

type Head = Recorded & { n: number; bytes: number };
interface ClauseRow {
  n: number;
  id: string;
  label: string;
  kind: ClauseKind;
  level: number;
  spans: number[];
}
type Link = Step & { parted: boolean; sure: boolean };
/** With the clauses of version `to` of which it is not certain that they are what they are shown to be. */
type Read = ComparedTexts & { readonly unsure: ReadonlySet<string> };

const heads = bySight(
  ({ readerAndDocuments, isVisible, seesVersion }) => `select v.n, ${recordedIn},
    octet_length(v.source) as bytes
  from ${readerAndDocuments} join versions v on v.document_id = d.id and ${seesVersion('v.n')}
  where d.id = $3 and ${isVisible} and v.n in ($4::int, $5::int)`,
);
const sources = 'select n, source from versions where document_id = $1 and n in ($2::int, $3::int)';
const clauses = `select version_n as n, clause_id as id, label, kind, level, spans from version_clauses
  where document_id = $1 and version_n in ($2::int, $3::int) order by version_n, ordinal`;
/** Of all that links the versions: where words left their lineage, and what is not certain. */
const steps = `select * from (
    select to_version as version, from_clause_id as "from", to_clause_id as "to", sure,
      kind in ('split', 'merged') and from_clause_id <> to_clause_id as parted
    from clause_links
    where document_id = $1 and to_version > least($2::int, $3::int) and to_version <= greatest($2::int, $3::int)
  ) l where parted or not sure order by version`;

/** What became of a text from one version to any other, forth or back. Both must be versions that the reader may see. */
@Injectable()
export class CompareQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    private readonly inTurn: InTurn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a version that is not there or not for this reader */
  async compare(actor: Actor, documentId: string, from: number, to: number): Promise<Comparison> {
    const values = [actor.personId, this.clock.now(), documentId, from, to];
    const seen = await readBySight<Head>(this.reads, heads, values);
    if (new Set([from, to]).size !== seen.length) throw new NotFound();
    for (const { n, recordedIn: committeeId } of seen)
      await this.recordRead.run(actor, committeeId, { documentId, part: 'text', version: n });
    const long = seen.reduce((sum, { bytes }) => sum + bytes, 0) > LONG;
    const work = () => this.work(documentId, from, to);
    return long ? this.inTurn.long(work) : work();
  }

  private async work(documentId: string, from: number, to: number): Promise<Comparison> {
    const { unsure, ...texts } = await this.read(documentId, from, to);
    const { coarse, groups } = await stepByStep(redlineInSteps(texts));
    return { from, to, coarse, counts: countsOf(groups), groups: groups.map(withSure(unsure)) };
  }

  private async read(documentId: string, from: number, to: number): Promise<Read> {
    const values = [documentId, from, to];
    const [texts, rows, links] = await this.reads.together<[{ n: number; source: string }, ClauseRow, Link]>(
      { text: sources, values },
      { text: clauses, values },
      { text: steps, values },
    );
    const clausesOf = (version: number): RedlineClause[] => {
      const { source } = texts.find(({ n }) => n === version)!;
      return rows.filter(({ n }) => n === version).map((row) => clauseOf(row, source));
    };
    const went = wordsBetween(links.filter(({ parted }) => parted));
    const unsure = links.filter(({ sure }) => !sure);
    return {
      unsure: new Set(unsure.map((link) => (from <= to ? link.to : link.from))),
      before: clausesOf(from),
      after: clausesOf(to),
      went: from <= to ? went : went.map((pair) => ({ from: pair.to, to: pair.from })),
    };
  }
}

function clauseOf({ id, label, kind, level, spans }: ClauseRow, source: string): RedlineClause {
  const [start, end, markerFrom, markerTo] = spans as [number, number, number, number];
  const marker = [markerFrom - start, markerTo - start] as const;
  return { id, label, kind, level, raw: source.slice(start, end), marker };
}

const withSure =
  (unsure: ReadonlySet<string>) =>
  (group: RedlineGroup): Comparison['groups'][number] => ({
    ...group,
    sure: !isMatched(group) || !unsure.has(group.clause.clauseId),
  });

/** Whose words stood in the text before; where they came from is said once, not where a moved one stood too. */
const isMatched = (group: RedlineGroup): group is RedlineGroup & { clause: ClauseName } =>
  group.clause !== null && group.change !== 'moved-away' && group.pieces.some(({ from }) => from !== null);

function countsOf(groups: readonly RedlineGroup[]): Comparison['counts'] {
  const counts = {
    ...{ unchanged: 0, spelling: 0, renumbered: 0, modified: 0, inserted: 0, deleted: 0 },
    ...{ moved: 0, split: 0, merged: 0 },
  };
  for (const { change, moved, joined } of groups) {
    if (change === 'moved-away') continue;
    counts[change] += 1;
    if (moved) counts.moved += 1;
    if (joined) counts[joined] += 1;
  }
  return counts;
}
