import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import type { Asked, Pass } from './asked';
import type { Candidate } from './candidates';
import {
  clausesAsAsked,
  clausesOtherwise,
  commentHits,
  mostOfAKind,
  type ClauseHit,
  type CommentHit,
} from './hits';
import { present, titleHits, type Found } from './present';

/** What stands in the candidates where the reader may read them. */
@Injectable()
export class LookClosely {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of the candidates those that hold the words; in the second pass not those of the first. */
  async run(actor: Actor, asked: Asked, pass: Pass, candidates: readonly Candidate[]): Promise<Found[]> {
    const { exact, folded, words } = asked;
    const ids = candidates.map(({ id }) => id);
    const [clauses, comments] = await Promise.all([
      this.clauses(clausesAsAsked, asked, candidates),
      this.reads.query<CommentHit>(commentHits, [actor.personId, this.clock.now(), ids, folded, exact]),
    ]);
    const asAsked = new Set([
      ...[...clauses, ...comments].filter((hit) => hit.exact).map(({ documentId }) => documentId),
      ...candidates.filter(({ title }) => titleHits(title, words)[0]).map(({ id }) => id),
    ]);
    const ours = candidates.filter(({ id }) => asAsked.has(id) === (pass === 'exact'));
    const otherwise = await this.clausesOtherwise(asked, ours, clauses);
    return ours
      .map((candidate) => present(candidate, words, [...clauses, ...otherwise], comments))
      .filter(({ view }) => view.hits.length > 0);
  }

  /** Clauses whose accents differ are only sought where there are too few as asked. */
  private clausesOtherwise(
    asked: Asked,
    candidates: readonly Candidate[],
    asAsked: readonly ClauseHit[],
  ): Promise<ClauseHit[]> {
    const known = (id: string): number => asAsked.filter(({ documentId }) => documentId === id).length;
    const lacking = candidates.filter(({ id }) => known(id) <= mostOfAKind);
    return lacking.length > 0
      ? this.clauses(clausesOtherwise, asked, lacking, asked.folded)
      : Promise.resolve([]);
  }

  private clauses(
    statement: string,
    { phrase, exact }: Asked,
    candidates: readonly Candidate[],
    ...folded: string[]
  ): Promise<ClauseHit[]> {
    return this.reads.query<ClauseHit>(statement, [
      ...[candidates.map(({ id }) => id), candidates.map(({ version }) => version), phrase, exact],
      ...folded,
    ]);
  }
}
