import { describeApi } from '../../../src/app/api-description';
import { hiddenNotice } from '../../../src/notifications/notifications.messages';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { describedIn } from '../../support/described-answers';
import { cells } from '../../support/matrix/cells';
import { houseCells, houseExpects, ofMachines } from '../../support/matrix/house';
import { mark, marks, type Place } from '../../support/matrix/place';
import { everybody, sees, seesAll, type Who } from '../../support/matrix/sight';
import { routesOf } from '../../support/matrix/routes';
import {
  expected,
  inParallel,
  isWalked,
  leaks,
  mayRead,
  mistakes,
  requestsTo,
  walked,
} from '../../support/matrix/walk';
import { theWorld, type World } from '../../support/matrix/world';

describe('Who sees and may do what', () => {
  let on: TestApp;
  let world: World;
  /** By the id of the document and by the word in its marks. */
  let known: ReadonlyMap<string, Place>;

  beforeAll(async () => {
    on = await startTestApp();
    world = await theWorld(on);
    known = new Map(
      world.places.flatMap((place) => [
        [place.document.id, place],
        [place.name.replaceAll(' ', ''), place],
      ]),
    );
  }, 300_000);
  afterAll(() => on.close());

  const guest = (): Pick<Person, 'client'> => ({ client: on.client() });
  const seenBy = (who: Who): Place[] => world.places.filter(({ kind }) => sees(who, kind));
  const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();
  const list = async (who: Who, query: string): Promise<TestBody[]> =>
    bodyOf(await world.who[who].client.get(`/documents?limit=200&${query}`), 200).items;

  it('is written down for every route there is', () => {
    const written = new Set([...cells, ...houseCells(world)].map(({ route }) => route).concat(ofMachines));
    expect([...written].sort()).toEqual(routesOf(on));
  });

  it('is asked in every state of the machine and at every access level', async () => {
    const shown = world.places.map(async ({ name, document }) => {
      const { body } = await world.who.office.client.get(`/documents/${document.id}`);
      return [name, body.state, body.accessLevel];
    });
    expect(await Promise.all(shown)).toEqual(
      world.places.map(({ name, state, kind }) => [
        ...[name, state, kind === 'internal' || kind === 'confidential' ? kind : 'open'],
      ]),
    );
    expect(new Set(world.places.map(({ state }) => state)).size).toBe(15);
  });

  it('lists, searches and filters hold exactly the documents each may see', async () => {
    const wrong: string[] = [];
    const compare = (about: string, items: TestBody[], places: readonly Place[]): void => {
      const [found, wanted] = [idsOf(items), idsOf(places.map(({ document }) => document))];
      if (found.join() !== wanted.join()) wrong.push(`${about}: ${found.length} instead of ${wanted.length}`);
    };
    const states = [...new Set(world.places.map(({ state }) => state))];
    const { body: adopted } = await world.who.office.client.get(
      `/documents/${placeNamed('adopted').document.id}`,
    );
    await inParallel(everybody, async (who) => {
      const seen = seenBy(who);
      compare(`all for ${who}`, await list(who, ''), seen);
      compare(`of the committee for ${who}`, await list(who, `committee=${world.committee.id}`), seen);
      for (const state of states) {
        const there = seen.filter((place) => place.state === state);
        compare(`${state} for ${who}`, await list(who, `state=${state}`), there);
      }
      for (const place of world.places) {
        const found = await list(who, `q=${mark(place.name, 'title')}`);
        compare(`${place.name} sought by ${who}`, found, seen.includes(place) ? [place] : []);
      }
      const numbered = await list(who, `q=${encodeURIComponent(adopted.number)}`);
      compare(
        `the number sought by ${who}`,
        numbered,
        seen.filter(({ name }) => name === 'adopted'),
      );
      const waiting = (await list(who, 'waitingOn=me')).filter(
        ({ id }) => !seen.some(({ document }) => document.id === id),
      );
      compare(`unseen, and waiting for ${who}`, waiting, []);
    });
    expect(wrong).toEqual([]);
  });

  it('a search finds exactly the words that each may read', async () => {
    const wrong: string[] = [];
    const sought = [
      'title',
      'comment',
      'spareComment',
      'invitedComment',
      'enteredComment',
      'revised',
    ] as const;
    const all = world.places.flatMap((place) =>
      sought
        .filter(
          (what) => what === 'title' || (what === 'revised' ? place.name === 'revising' : place.parts[what]),
        )
        .map((what) => ({ place, what, words: mark(place.name, what) })),
    );
    await inParallel(everybody, async (who) => {
      const { client } = world.who[who];
      const found = new Set<string>();
      let cursor = '';
      do {
        const { items, nextCursor } = bodyOf(await client.get(`/search?q=qz&limit=50${cursor}`), 200);
        for (const { title, hits } of items) {
          for (const { snippet } of [{ snippet: { text: title } }, ...hits])
            for (const [words] of snippet.text.matchAll(marks)) found.add(words);
        }
        cursor = nextCursor && `&cursor=${nextCursor}`;
      } while (cursor);
      for (const [at, { place, what, words }] of all.entries()) {
        const may = mayRead(who, place, what);
        if (found.has(words) !== may) wrong.push(`${who} ${may ? 'misses' : 'finds'} ${words}`);
        if (!isWalked(at + everybody.indexOf(who))) continue;
        const { items } = bodyOf(await client.get(`/search?q=${words}`), 200);
        if (items.length > 0 !== may) wrong.push(`${who} seeking ${words} finds ${items.length}`);
      }
    });
    expect(wrong).toEqual([]);
  }, 300_000);

  it('notices name no document that their reader has lost from sight', async () => {
    const hidden = new Set<Who>();
    const wrong: string[] = [];
    for (const who of everybody) {
      const answer = await world.who[who].client.get('/notifications?limit=200');
      wrong.push(...leaks(answer, who, known, '').map((leak) => `${who} is told ${leak}`));
      if (answer.body.items.some(({ message }: TestBody) => message === hiddenNotice.en)) hidden.add(who);
    }
    expect(wrong).toEqual([]);
    // Told when comments opened; then it became confidential, or was signed.
    for (const who of ['member', 'invited person', 'of an invited organisation'] as const)
      expect(hidden).toContain(who);
    expect(hidden).not.toContain('office');
  });

  it('what may happen next, and why not, names nobody to the consulted, and offers nobody what they may not', async () => {
    const wrong: string[] = [];
    for (const place of world.places) {
      for (const who of everybody.filter((one) => sees(one, place.kind))) {
        const { id, client } = world.who[who];
        const about = `${place.name} to ${who}`;
        const { actions, waitingFor } = bodyOf(
          await client.get(`/documents/${place.document.id}/actions`),
          200,
        );
        for (const { type, allowed } of actions) {
          const cell = cells.find(({ route }) => route.endsWith(`/actions/${type}`))!;
          const may = !expected(cell, place, who).includes(403);
          if (allowed && !may) wrong.push(`${about} offers ${type}`);
          if (allowed || !may) continue;
          const rehearsed = await client.post(cell.at(place)!, cell.body!(place), {
            headers: { 'if-match': '*' },
          });
          if (rehearsed.status === 200) wrong.push(`${about} offers no ${type}`);
        }
        const reasons = [...actions.flatMap((action: TestBody) => action.reasons), ...waitingFor];
        const others = reasons.flatMap(({ who: persons }) => persons).filter((person) => person.id !== id);
        if (!seesAll(who) && others.length > 0) wrong.push(`${about} names ${others.length}`);
        const silent = waitingFor.flatMap((reason: TestBody) =>
          reason.who.map((person: TestBody) => person.id),
        );
        const votes = ['member', 'deputy', 'named member'].map((one) => world.who[one as Who].id);
        if (
          place.sealed &&
          who !== 'office' &&
          silent.some((one: string) => one !== id && votes.includes(one))
        )
          wrong.push(`${about} tells who has said nothing yet`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every route of documents, for everybody, in every state', async () => {
    const requests = requestsTo(world.places, cells);
    const wrong: string[] = [];
    await inParallel(walked(requests), async ({ cell, place, who, path }) => {
      const { client } = who === 'guest' ? guest() : world.who[who];
      const headers: Record<string, string> = cell.ifMatch ? { 'if-match': cell.ifMatch } : {};
      const body = cell.body?.(place);
      const answer = await client.send(cell.route.split(' ')[0]!, path, body, { headers });
      const wanted = who === 'guest' ? [401] : expected(cell, place, who);
      wrong.push(...mistakes(`${cell.route} of ${place.name}`, answer, who, wanted, { known, path }));
    });
    expect(wrong).toEqual([]);
    expect(requests.length).toBeGreaterThan(40_000);
  }, 600_000);

  it('every other route, for everybody, answered as described', async () => {
    const untruths = describedIn(describeApi(on.app));
    const wrong: string[] = [];
    const requests = houseCells(world).flatMap((cell) =>
      ([...everybody, 'guest'] as const).map((who) => ({ cell, who })),
    );
    await inParallel(requests, async ({ cell, who }) => {
      const { client } = who === 'guest' ? guest() : world.who[who];
      const method = cell.route.split(' ')[0]!;
      const answer = await client.send(method, cell.path, cell.body);
      wrong.push(...mistakes(cell.route, answer, who, houseExpects(cell, who), { known, path: cell.path }));
      wrong.push(...untruths(method, cell.path, answer));
    });
    for (const route of ofMachines) {
      const { body } = await on.app.inject({ method: 'GET', url: route.split(' ')[1]! });
      if (/zq-/.test(body)) wrong.push(`${route} tells of documents`);
    }
    expect(wrong).toEqual([]);
  });

  it('of a confidential document it is known who read what', async () => {
    const { document } = placeNamed('confidential');
    const { items } = bodyOf(
      await world.who.office.client.get(`/documents/${document.id}/reads?limit=200`),
      200,
    );
    const readers = everybody.filter((who) => sees(who, 'confidential'));
    for (const part of ['text', 'comments', 'papers', 'ledger']) {
      const persons = items
        .filter((read: TestBody) => read.part === part)
        .map((read: TestBody) => read.person);
      expect({ part, persons: [...new Set(idsOf(persons))] }).toEqual({
        part,
        persons: idsOf(readers.map((who) => world.who[who])),
      });
    }
    const open = `/documents/${placeNamed('internal').document.id}/reads`;
    expect(bodyOf(await world.who.office.client.get(open), 200).items).toEqual([]);
  });

  const placeNamed = (wanted: string): Place => world.places.find(({ name }) => name === wanted)!;
});
