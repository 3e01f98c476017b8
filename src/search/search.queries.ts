import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead } from '../documents/access/record-read';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { Invalid } from '../platform/errors';
import { decodeCursor, encodeCursor, type Page } from '../platform/http/cursor';
import { requireStorableContent } from '../platform/http/storable-content';
import { fold } from '../text/fold';
import { exactQuery, foldedQuery, searchWordsOf, type SearchWord } from '../text/search-words';
import { candidatesIn, type Candidate, type Closeness } from './candidates';
import { clauseHits, commentHits, type ClauseHit, type CommentHit } from './hits';
import { present, type Found } from './present';
import type { FoundView, HitView, searchQuery } from './search.view';

/** More words narrow nothing any further. */
const mostWords = 20;
/** Documents looked at for one page, and at once where they are known closely; whoever goes on gets the rest. */
const mostLookedAt = 300;
const inABatch = 51;

/** First what is written as asked, then what differs in its accents. */
const passes = ['exact', 'folded'] as const;
type Pass = (typeof passes)[number];
const place = z.tuple([z.enum(passes), z.uuid().or(z.literal(''))]);
type Place = z.output<typeof place>;

/** What somebody finds in all that they may read: titles, the newest text of each document, comments. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Invalid `nothing-to-search` where there is not a single word, `nul-character`, `not-unicode` */
  async page(actor: Actor, query: z.output<typeof searchQuery>): Promise<Page<FoundView>> {
    const asked = askedFor(query.q);
    let [pass, after]: Place = query.cursor ? decodeCursor(query.cursor, place) : ['exact', ''];
    const found: Found[] = [];
    let closeness: Closeness = 'broadly';
    for (let lookedAt = 0; lookedAt < mostLookedAt;) {
      const length = closeness === 'broadly' ? query.limit + 1 : inABatch;
      const ask = { closeness, length, committee: query.committee };
      const candidates = await this.candidates(actor, asked[pass], after, ask);
      for (const one of await this.look(actor, asked, pass, candidates)) {
        if (found.length === query.limit) return this.handOut(actor, found, [pass, after]);
        found.push(one);
        after = one.candidate.id;
      }
      lookedAt += candidates.length;
      after = candidates.at(-1)?.id ?? after;
      if (candidates.length === length) closeness = 'closely';
      else if (pass === 'folded') return this.handOut(actor, found, null);
      else [pass, after, closeness] = ['folded', '', 'broadly'];
    }
    return this.handOut(actor, found, [pass, after]);
  }

  private candidates(
    actor: Actor,
    words: string,
    after: string,
    { closeness, length, committee }: { closeness: Closeness; length: number; committee: string | undefined },
  ): Promise<Candidate[]> {
    return this.reads.query<Candidate>(candidatesIn([closeness, committee ? 'committee' : 'anywhere']), [
      ...[actor.personId, this.clock.now(), after || null, length, words],
      ...(committee ? [committee] : []),
    ]);
  }

  /** Of the candidates those that hold the words where the reader may read them; in the second pass not those of the first. */
  private async look(
    actor: Actor,
    asked: Asked,
    pass: Pass,
    candidates: readonly Candidate[],
  ): Promise<Found[]> {
    if (candidates.length === 0) return [];
    const ids = candidates.map(({ id }) => id);
    const { exact, folded, phrase } = asked;
    const [clauses, comments] = await Promise.all([
      this.reads.query<ClauseHit>(clauseHits, [
        ...[ids, candidates.map(({ version }) => version), folded, exact, phrase],
      ]),
      this.reads.query<CommentHit>(commentHits, [actor.personId, this.clock.now(), ids, folded, exact]),
    ]);
    return candidates
      .map((candidate) => present(candidate, asked.words, clauses, comments))
      .filter(({ view }) => view.hits.length > 0)
      .filter(({ view }) => view.hits.some((hit) => hit.exact) === (pass === 'exact'));
  }

  /** Words of a confidential text or comment are read when they are handed out, and recorded so. */
  private async handOut(actor: Actor, found: readonly Found[], next: Place | null): Promise<Page<FoundView>> {
    for (const { candidate, view } of found) {
      const { recordedIn, id: documentId, version } = candidate;
      const shows = (kind: HitView['kind']) => view.hits.some((hit) => hit.kind === kind);
      if (shows('clause'))
        await this.recordRead.run(actor, recordedIn, { documentId, part: 'text', version });
      if (shows('comment')) await this.recordRead.run(actor, recordedIn, { documentId, part: 'comments' });
    }
    return { items: found.map(({ view }) => view), nextCursor: next && encodeCursor(next) };
  }
}

interface Asked extends Readonly<Record<Pass, string>> {
  readonly words: readonly SearchWord[];
  readonly phrase: string;
}

function askedFor(q: string): Asked {
  requireStorableContent(q);
  const words = searchWordsOf(q).slice(0, mostWords);
  if (words.length === 0) throw new Invalid('nothing-to-search', {}, 'q');
  return { words, exact: exactQuery(words), folded: foldedQuery(words), phrase: fold(q) };
}
