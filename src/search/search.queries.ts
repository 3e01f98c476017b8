import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead } from '../documents/access/record-read';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { decodeCursor, encodeCursor, type Page } from '../platform/http/cursor';
import { uuid } from '../platform/http/schemas';
import { askedFor, passes, type Asked } from './asked';
import { candidatesIn, type Candidate, type Closeness } from './candidates';
import { LookClosely } from './look-closely';
import type { Found } from './present';
import type { FoundView, HitView, searchQuery } from './search.view';

/** Documents looked at for one page; whoever goes on gets the rest. */
const mostLookedAt = 300;
/** As many as the page lacks are looked at together, but never fewer. */
const leastTogether = 10;

const place = z.tuple([z.enum(passes), uuid.or(z.literal(''))]);
type Place = z.output<typeof place>;

/** Many words that all stand in a document seldom stand together in it. */
const fewWords = 3;
const firstCloseness = ({ words }: Asked): Closeness => (words.length > fewWords ? 'closely' : 'broadly');

/** What somebody finds in all that they may read: titles, the newest text of each document, comments. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly reads: Reads,
    private readonly lookClosely: LookClosely,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Invalid `nothing-to-search` where there is not a single word, `nul-character`, `not-unicode` */
  async page(actor: Actor, query: z.output<typeof searchQuery>): Promise<Page<FoundView>> {
    const asked = askedFor(query.q);
    let [pass, after]: Place = query.cursor ? decodeCursor(query.cursor, place) : ['exact', ''];
    const found: Found[] = [];
    let closeness = firstCloseness(asked);
    for (let left = mostLookedAt; ;) {
      const length = closeness === 'broadly' ? query.limit + 1 : left;
      const ask = { closeness, length, committee: query.committee };
      const candidates = await this.candidates(actor, asked[pass], after, ask);
      for (let at = 0; at < candidates.length;) {
        const together = candidates.slice(at, at + Math.max(query.limit + 1 - found.length, leastTogether));
        for (const one of await this.lookClosely.run(actor, asked, pass, together)) {
          if (found.length === query.limit) return this.handOut(actor, found, [pass, after]);
          found.push(one);
          after = one.candidate.id;
        }
        after = together.at(-1)!.id;
        at += together.length;
      }
      left -= candidates.length;
      if (candidates.length === length) {
        if (left <= 0) return this.handOut(actor, found, [pass, after]);
        closeness = 'closely';
      } else if (pass === 'folded') return this.handOut(actor, found, null);
      else [pass, after, closeness] = ['folded', '', firstCloseness(asked)];
    }
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
