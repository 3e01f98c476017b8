import { randomInt } from 'node:crypto';
import type { Answer } from '../client';
import { isSaid, rights, seesPaper, seesSaid, seesVersion, type Right } from './rights';
import { marks, type Parts, type Place } from './place';
import { everybody, sees, seesAll, type Who } from './sight';

/** One request of the matrix: what it is about decides who sees it, its right who may do it. */
export interface Cell {
  /** As the API description names it. */
  readonly route: string;
  /** Where in a place, below /api/v1; missing where the place has no such thing. */
  readonly at: (place: Place) => string | undefined;
  readonly seenBy?: (who: Who, place: Place) => boolean;
  /** Whoever sees it unless given. */
  readonly right?: Right;
  readonly body?: (place: Place) => unknown;
  readonly ifMatch?: string;
  /** What an answer past every permission may be, besides a success and what rules and states refuse. */
  readonly past?: readonly number[];
  /** What those get who may not see it. */
  readonly unseen?: number;
}

const atOnce = 8;
/** Past permission: done, or refused for what it says or when it comes. */
const pastPermission = [200, 201, 204, 409, 412, 422, 428];

export type Expected = readonly number[];

export function expected(cell: Cell, place: Place, who: Who): Expected {
  const { right, seenBy = () => true } = cell;
  if (!sees(who, place.kind) || !seenBy(who, place)) return [cell.unseen ?? 404];
  if (right === undefined) return cell.route.startsWith('GET') ? [200] : pastPermission;
  const may = (rights[right](place) as readonly Who[]).includes(who);
  if (!may) return [403];
  return cell.route.startsWith('GET') ? [200] : [...pastPermission, ...(cell.past ?? [])];
}

/** Whether somebody may read words with this mark. */
export function mayRead(who: Who, place: Place, what: string): boolean {
  if (!sees(who, place.kind)) return false;
  if (what === 'title' || what === 'relation' || what === 'openPaper') return true;
  if (what === 'revised') return seesVersion(who, 2, place);
  if (what === 'opinionPaper') return seesPaper(who, 'opinion', place);
  if (what === 'internalPaper') return seesPaper(who, 'internal', place);
  if (what === 'confidentialPaper') return seesPaper(who, 'confidential', place);
  if (what === 'position' || what === 'reply') return seesSaid(who, 'comment', place);
  if (what === 'objection') return seesSaid(who, 'enteredComment', place);
  return isSaid(what) ? seesSaid(who, what, place) : seesAll(who);
}

/** Marks in an answer that somebody may not read, and ids of documents that they may not see and did not name. */
export function leaks(
  { body }: Answer,
  who: Who,
  places: ReadonlyMap<string, Place>,
  named: string,
): string[] {
  const text = JSON.stringify(body) ?? '';
  const found = new Set<string>();
  for (const [words, slug, what] of text.matchAll(marks)) {
    const place = places.get(slug!);
    if (place && !mayRead(who, place, what!)) found.add(words);
  }
  for (const [id] of text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}/g)) {
    const place = places.get(id);
    if (place && !named.includes(id) && !sees(who, place.kind)) found.add(`id of ${place.name}`);
  }
  return [...found];
}

/** What is wrong with an answer: its status, words besides it, or somebody told what they may not know. */
export function mistakes(
  about: string,
  answer: Answer,
  who: Who | 'guest',
  wanted: Expected,
  { known, path }: { readonly known: ReadonlyMap<string, Place>; readonly path: string },
): string[] {
  const { status, body } = answer;
  const said = `${about} by ${who}`;
  const found: string[] = [];
  if (!wanted.includes(status)) {
    found.push(`${said}: ${status} ${body?.code ?? ''} instead of ${wanted.join()}`);
  } else if (status === 404 && (body.code !== 'not-found' || Object.keys(body).length > 6)) {
    // Like an id of nothing: no word more.
    found.push(`${said}: ${JSON.stringify(body)}`);
  }
  const leaked = who === 'guest' ? [] : leaks(answer, who, known, path);
  return [...found, ...leaked.map((leak) => `${said} tells ${leak}`)];
}

interface Request {
  readonly cell: Cell;
  readonly place: Place;
  readonly who: Who | 'guest';
  readonly path: string;
}

/** Everything there is in every place, asked by everybody; a guest, to whom no place is different, asks in one. */
export function requestsTo(places: readonly Place[], cells: readonly Cell[]): Request[] {
  return places.flatMap((place) =>
    cells.flatMap((cell) => {
      const path = cell.at(place);
      if (path === undefined) return [];
      const isFirst = places.find((other) => cell.at(other) !== undefined) === place;
      const asking: (Who | 'guest')[] = isFirst ? [...everybody, 'guest'] : [...everybody];
      return asking.map((who) => ({ cell, place, who, path }));
    }),
  );
}

/** Of how many walks one is made, unless all are: as before every landing. */
const walks = process.env.MATRIX === 'whole' ? 1 : 8;
const turn = randomInt(walks);
if (walks > 1) console.info(`The matrix: walk ${turn + 1} of ${walks}; MATRIX=whole for all`);

/**
 * Each route, role and state is met many times in a walk, each meeting of the three in one walk of all. Every one is asked
 * in turn, so that no walk leaves one of them out.
 */
export const isWalked = (at: number): boolean => (at + Math.floor(at / everybody.length)) % walks === turn;

/** Of reads of a confidential document a record is kept, which must name everybody. */
export const walked = (requests: readonly Request[]): Request[] =>
  requests.filter(({ place }, at) => place.kind === 'confidential' || isWalked(at));

export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

export const ofPart =
  (part: keyof Parts, path: (id: string) => string) =>
  ({ parts }: Place): string | undefined => {
    const id = parts[part];
    return id && path(id);
  };
