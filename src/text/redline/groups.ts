import type { Family, Placed } from './families';
import { longestRising } from './longest-rising';
import type { ClauseChange, Piece, RedlineGroup } from './redline';
import { afterOf, beforeOf } from './settle';
import { nameOf, type Share } from './shares';

export interface Compared {
  readonly family: Family;
  readonly coarse: boolean;
  readonly shares: readonly Share[];
}

interface Member {
  readonly share: Share;
  readonly of: Compared;
}

const AT_ONCE = 500;

/**
 * Every clause at its place in the new text; what is gone, and where moved ones stood, behind what stood before it. Some
 * hundred clauses at a time.
 */
export function* groupsOf(
  compared: readonly Compared[],
  old: readonly Placed[],
  now: readonly Placed[],
): Generator<void, RedlineGroup[]> {
  const standing: Member[] = new Array<Member>(now.length);
  const gone = new Map<number, Member>();
  for (const of of compared)
    for (const share of of.shares) {
      if (share.clause) standing[share.clause.ordinal] = { share, of };
      else gone.set(share.from[0]!.ordinal, { share, of });
    }
  yield;
  const stayed = whatStayed(standing);
  yield;
  const movedTo = new Map<number, Member>();
  const lastOf = new Map<number, number>();
  standing.forEach((member, at) => {
    const source = mainSource(member.share);
    if (!source) return;
    if (stayed[at]) lastOf.set(source.ordinal, at);
    else movedTo.set(source.ordinal, member);
  });
  const behind = new Map<number, RedlineGroup[]>();
  let place = -1;
  for (const { ordinal } of old) {
    place = lastOf.get(ordinal) ?? place;
    const lost = gone.get(ordinal);
    const moved = lastOf.has(ordinal) ? undefined : movedTo.get(ordinal);
    const group = lost ? groupOf(lost, false) : moved && trace(old[ordinal]!, moved);
    if (!group) continue;
    const others = behind.get(place);
    if (others) others.push(group);
    else behind.set(place, [group]);
  }
  const result = [...(behind.get(-1) ?? [])];
  for (const [at, member] of standing.entries()) {
    if (at % AT_ONCE === 0) yield;
    result.push(groupOf(member, !stayed[at] && mainSource(member.share) !== undefined));
    for (const group of behind.get(at) ?? []) result.push(group);
  }
  return result;
}

/** Where most of its words come from. */
function mainSource({ from, pieces }: Share): Placed | undefined {
  if (from.length < 2) return from[0];
  const kept = (clauseId: string): number =>
    pieces
      .filter((piece) => piece.from?.clauseId === clauseId)
      .reduce((sum, { segments }) => sum + segments.reduce((n, s) => n + keptOf(s), 0), 0);
  return from.reduce((one, other) => (kept(other.clause.id) > kept(one.clause.id) ? other : one));
}

const keptOf = (segment: Piece['segments'][number]): number =>
  segment.kind === 'same' ? segment.text.length : segment.kind === 'spelling' ? segment.after.length : 0;

function whatStayed(standing: readonly Member[]): boolean[] {
  const withSource = standing.flatMap(({ share }, at) => {
    const source = mainSource(share);
    return source ? [{ at, place: source.ordinal, weight: share.clause!.clause.raw.length }] : [];
  });
  const kept = longestRising(
    withSource.map(({ place }) => place),
    withSource.map(({ weight }) => weight),
  );
  const stayed = new Array<boolean>(standing.length).fill(false);
  withSource.forEach(({ at }, n) => (stayed[at] = kept[n]!));
  return stayed;
}

function groupOf({ share, of }: Member, moved: boolean): RedlineGroup {
  return {
    change: share.clause ? changeOf(share, share.clause) : 'deleted',
    moved,
    joined: joinedOf(share, of.family),
    coarse: of.coarse,
    clause: share.clause && nameOf(share.clause),
    pieces: share.pieces,
  };
}

function trace(place: Placed, { share }: Member): RedlineGroup {
  return {
    change: 'moved-away',
    moved: true,
    joined: null,
    coarse: false,
    clause: nameOf(share.clause!),
    pieces: [{ from: { ...nameOf(place), at: place.at }, segments: [] }],
  };
}

function joinedOf(share: Share, { before, after }: Family): RedlineGroup['joined'] {
  if (!share.clause || before.length === 0) return null;
  if (share.from.length > 1 || (before.length > 1 && after.length === 1)) return 'merged';
  return after.length > 1 ? 'split' : null;
}

function changeOf({ from, pieces }: Share, { clause }: Placed): ClauseChange {
  if (from.length === 0 && clause.raw !== '') return 'inserted';
  let change: ClauseChange = 'unchanged';
  // Of a clause that was split, a piece need not begin at its number.
  let [old, now] = [(pieces[0]?.from?.at ?? 0) - (from[0]?.at ?? 0), 0];
  for (const { segments } of pieces)
    for (const segment of segments) {
      const [before, after] = [beforeOf(segment), afterOf(segment)];
      if (segment.kind === 'spelling' && change === 'unchanged') change = 'spelling';
      if (segment.kind === 'deleted' || segment.kind === 'inserted') {
        const numbers = from.length === 1 && old + before.length <= markerEnd(from[0]!);
        if (!numbers || now + after.length > clause.marker[1]) return 'modified';
        change = 'renumbered';
      }
      [old, now] = [old + before.length, now + after.length];
    }
  return change;
}

const markerEnd = ({ clause }: Placed): number => clause.marker[1];
