import { Client } from 'pg';
import type { Role } from '../../src/access/standing';
import { describeApi } from '../../src/app/api-description';
import { encodeCursor } from '../../src/platform/http/cursor';
import { startTestApp, type Person, type TestApp } from '../support/app';
import { bodyOf, type Answer, type TestBody } from '../support/client';
import { describedIn, type Untruths } from '../support/described-answers';
import { inputsOf, queriesOf } from '../support/described-inputs';
import { founding, listing } from '../support/founding-samples';
import { rarely, withRarer } from '../support/rarer-samples';
import {
  acting,
  aLandscape,
  reading,
  send,
  withId,
  writing,
  type Landscape,
  type Sample,
} from '../support/request-samples';
import { oneIn } from '../support/times';

const unknownId = '019a0000-0000-7000-8000-000000000000';
const nfd = 'Nghị quyết về cây xanh và thư viện'.normalize('NFD');

describe('Bad input', () => {
  let on: TestApp;
  let database: Client;
  let ours: Landscape;
  let theirs: Landscape;
  let reads: Sample[];
  let samples: Sample[];
  let untruths: Untruths;

  beforeAll(async () => {
    on = await startTestApp();
    untruths = describedIn(describeApi(on.app));
    database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    [ours, theirs] = [await aLandscape(on, 'Ours'), await aLandscape(on, 'Theirs')];
    const rarer = rarely(await withRarer(on, ours));
    reads = [...reading(ours), ...rarer.filter(({ method }) => method === 'GET')];
    samples = [...acting(ours), ...writing(ours), ...rarer.filter(({ method }) => method !== 'GET')];
  }, 300_000);
  afterAll(async () => {
    await database.end();
    await on.close();
  });

  const who = (role: Role | 'administrator'): Person =>
    role === 'administrator' ? on.administrator : ours.committee.one(role);
  const named = ({ method, path }: Sample): string =>
    `${method} ${path
      .replace(/\?.*$/, '')
      .replace(/[0-9a-f-]{36}/g, ':id')
      .replace(/\/versions\/\d+/, '/versions/1')}`;

  /** The same request about ids of nothing; those in the body only where the path names none. */
  const ofNothing = (sample: Sample): Sample => ({
    ...{ ...sample, path: withId(sample.path, unknownId) },
    ...(sample.unseen
      ? { body: JSON.parse(JSON.stringify(sample.body).replace(/[0-9a-f-]{36}/g, unknownId)) as unknown }
      : {}),
  });

  function expectProblem(answer: Answer, about: string): void {
    const { status, body, headers } = answer;
    expect({ about, status, body }).toMatchObject({
      ...{ about, status: expect.any(Number) },
      body: { status, code: expect.stringMatching(/^[a-z][a-z-]+$/), title: expect.any(String) },
    });
    expect({ about, status: Math.floor(status / 100) }).toEqual({ about, status: 4 });
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  }

  /** How many rows every table holds: what was refused must leave nothing. */
  async function rowCounts(): Promise<Record<string, number>> {
    const { rows } = await database.query<{ name: string }>(
      `select relname as name from pg_stat_user_tables where schemaname = 'public' order by 1`,
    );
    const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`);
    const found = await database.query<{ name: string; n: number }>(counts.join(' union all '));
    return Object.fromEntries(found.rows.map(({ name, n }) => [name, n]));
  }

  it('every request is known to these tests', () => {
    const known = new Set([...samples, ...reads].map(named));
    const other =
      /\/actions\/|^\w+ \/(auth|setup|me|mandates|people|organisations|committees|document-types|document-type-presets|rules-presets|notifications|health|metrics)|^(GET|POST) \/(documents|number-series|search)$|^POST \/number-series\/:id\/(types|entries\/)/;
    const missing = Object.entries(describeApi(on.app).paths)
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
      .map((route) =>
        route
          .replace('/api/v1', '')
          .replace('{n}', '1')
          .replace('{kind}', 'comment')
          .replace(/\{\w+\}/g, ':id'),
      )
      .filter((route) => !known.has(route) && !other.test(route));
    expect(missing).toEqual([]);
  });

  it('every request of these tests would succeed as it stands, and is answered as described', async () => {
    for (const sample of [...reads, ...samples]) {
      const answer = await send(who(sample.by), sample);
      const { status, body } = answer;
      expect(untruths(sample.method, sample.path, answer)).toEqual([]);
      expect({ request: named(sample), status, body }).toMatchObject({
        request: named(sample),
        status: sample.status ?? (sample.method === 'POST' && !sample.isAct ? 201 : 200),
      });
    }
  });

  it('an id in capitals is the same id, in an address and in a body', async () => {
    const inCapitals = (text: string): string => text.replace(/[0-9a-f-]{36}/g, (id) => id.toUpperCase());
    // Once said where a clause comes from, it has another id.
    const again = [...reads, ...samples].filter(
      ({ method, isAct, path }) => (method !== 'POST' || isAct) && !path.endsWith('/origin'),
    );
    for (const sample of again) {
      const { path, body } = sample;
      const same =
        typeof body === 'object' ? (JSON.parse(inCapitals(JSON.stringify(body))) as unknown) : body;
      const { status } = await send(who(sample.by), sample);
      const answer = await send(who(sample.by), { ...sample, path: inCapitals(path), body: same });
      const request = named(sample);
      expect({ request, status: answer.status }).toEqual({ request, status });
      expect(untruths(sample.method, path, answer)).toEqual([]);
    }
  });

  it('ids of a neighbour committee answer like ids of nothing, whoever asks', async () => {
    for (const sample of [...reads, ...samples]) {
      for (const role of ['chair', 'office', 'drafter', 'member'] as const) {
        const stranger = theirs.committee.one(role);
        const about = `${named(sample)} by their ${role}`;
        const neighbour = await send(stranger, sample);
        const unknown = await send(stranger, ofNothing(sample));
        expect({ about, status: neighbour.status }).toEqual({ about, status: sample.unseen ?? 404 });
        expectProblem(neighbour, about);
        expect({ ...neighbour.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
      }
    }
  });

  it('whoever sees it but may not do it is told 403', async () => {
    for (const sample of samples) {
      const about = `${named(sample)} by ${sample.notBy}`;
      const answer = await send(who(sample.notBy!), sample);
      expect({ about, status: answer.status }).toEqual({ about, status: 403 });
      expect(untruths(sample.method, sample.path, answer)).toEqual([]);
      expectProblem(answer, about);
    }
  });

  it('a stale If-Match is 412 and a missing one 428, wherever something is replaced or moved', async () => {
    const before = await rowCounts();
    const [dated] = [
      samples.filter(({ isAct, path }) => isAct || /^\/documents\/[^/]+$|^\/conclusions\/.{36}\//.test(path)),
    ];
    for (const { method, path, body, by } of dated) {
      for (const [status, headers] of [
        [412, { 'if-match': '"999"' }],
        [412, { 'if-match': 'W/"1", "x"' }],
        [428, {}],
      ] as const) {
        const answer = await who(by).client.send(method, path, body, { headers });
        expect(untruths(method, path, answer)).toEqual([]);
        expect({ path, status: answer.status, code: answer.body.code }).toEqual({
          ...{ path, status, code: status === 412 ? 'precondition-failed' : 'precondition-required' },
        });
      }
    }
    expect(await rowCounts()).toEqual(before);
  });

  it('what exists already is only replaced by whoever has seen it', async () => {
    const put = samples.filter(
      ({ method, path }) =>
        method === 'PUT' &&
        /disposition|ruling|response|verification|vote|counting|answer|points|decision/.test(path),
    );
    for (const sample of put) {
      bodyOf(await send(who(sample.by), sample), 200);
      const request = (headers: Record<string, string>): Promise<Answer> =>
        who(sample.by).client.put(sample.path, sample.body, { headers });
      const about = named(sample);
      expect({ about, status: (await request({})).status }).toEqual({ about, status: 428 });
      expect({ about, status: (await request({ 'if-match': '"999"' })).status }).toEqual({
        about,
        status: 412,
      });
    }
  });

  it('an act in the wrong state is 409 with its reasons, in the reader’s language, and who can clear them', async () => {
    const path = `/documents/${ours.documents['comments.open'].id}/actions/promulgate`;
    for (const [language, words] of [
      ['vi', /[ăâđêôơưáàảãạ]/i],
      ['en', /[a-z]/i],
    ] as const) {
      const headers = { 'if-match': '*', 'accept-language': language };
      const answer = await who('office').client.post(path, {}, { headers });
      expect(answer.status).toBe(409);
      expectProblem(answer, path);
      expect(answer.headers['content-language']).toBe(language);
      expect(answer.body.reasons).toEqual([
        { code: expect.any(String), message: expect.stringMatching(words), who: expect.any(Array) },
      ]);
    }
    const gated = await ours.documents['conclusion.pending'].act(who('chair'), 'issue-conclusion', {
      outcome: 'put-to-vote',
    });
    expect(gated.status).toBe(409);
    expect(gated.body.reasons).toContainEqual({
      code: 'directives-open',
      message: expect.stringMatching(/\w/),
      who: [{ id: who('chair').id, name: who('chair').name }],
    });
  });

  it('a repeated Idempotency-Key gives the same again, once in the ledger; with another body it is 422', async () => {
    const path = `/documents/${ours.documents['comments.open'].id}/comments`;
    const headers = { 'idempotency-key': 'said-once' };
    const post = (body: string): Promise<Answer> => who('member').client.post(path, { body }, { headers });
    const first = bodyOf(await post('Once.'), 201);
    const after = await rowCounts();
    expect(bodyOf(await post('Once.'), 201)).toEqual(first);
    expect(await post('Twice.')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await rowCounts()).toEqual(after);
    const act = (reason: string): Promise<Answer> =>
      who('chair').client.post(
        `/documents/${ours.documents['adoption.voting'].id}/actions/suspend`,
        { reason },
        {
          headers: { 'idempotency-key': 'parked-once', 'if-match': '*' },
        },
      );
    const parked = bodyOf(await act('For once.'), 200);
    const parkedOnce = await rowCounts();
    expect(bodyOf(await act('For once.'), 200)).toEqual(parked);
    expect(await act('Twice.')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await rowCounts()).toEqual(parkedOnce);
    await ours.documents['adoption.voting'].acted(who('chair'), 'resume', { reason: 'Go on.' });
  });

  it('text in NFD is kept byte for byte', async () => {
    const { id } = ours.documents['comments.open'];
    const anchor = { clauseId: ours.documents['comments.open'].clauses['I.1'] };
    const comment = bodyOf(
      await who('member').client.post(`/documents/${id}/comments`, { body: nfd, anchor }),
      201,
    );
    expect(comment.body).toBe(nfd);
    const { rows } = await database.query('select body from comments where id = $1', [comment.id]);
    expect(Buffer.from(rows[0].body)).toEqual(Buffer.from(nfd));
    const draft = ours.documents['draft.editing'].id;
    const content = `I. ${nfd}\n1. ${nfd}.\n`;
    const version = bodyOf(
      await who('drafter').client.post(`/documents/${draft}/versions`, content, {
        headers: { 'content-type': 'text/plain' },
      }),
      201,
    );
    expect(JSON.stringify(version.clauses)).toContain(nfd);
    const source = await database.query('select source from versions where document_id = $1 and n = $2', [
      draft,
      version.n,
    ]);
    expect(Buffer.from(source.rows[0].source)).toEqual(Buffer.from(content));
  });

  describe('values that no field wants', () => {
    const isAsked = oneIn(3);
    const odd: readonly unknown[] = [
      ...['\u0000', 'a\u0000b', '', ' ', 'x'.repeat(1_100_000), 'not-an-id', unknownId, '2026-13-45'],
      ...[
        '2026-06-01T00:00:00',
        '0000-01-01',
        '9999-12-31',
        '0000-01-01T00:00:00Z',
        '9999-12-31T23:59:59-23:59',
      ],
      ...[
        0,
        -1,
        1.5,
        1e308,
        2 ** 53,
        2 ** 31,
        2 ** 15,
        null,
        true,
        [],
        {},
        ['\u0000'],
        [null],
        [unknownId, unknownId],
        { a: { b: 1 } },
      ],
    ];

    it('what is named twice is refused in the reader’s words, or counts once', async () => {
      const headers = { 'if-match': '*', 'accept-language': 'vi' };
      const refused = new Set<string>();
      for (const { method, path, body: fair, by, isAct } of [
        ...samples,
        ...founding(ours, on.administrator),
      ]) {
        const bodies = twice(fair).map(({ body }) => body);
        // Of the two ways to say it, both.
        if (path.endsWith('/relations')) bodies.push({ ...(fair as object), documentId: unknownId });
        for (const body of bodies) {
          const answer = await who(by).client.send(method, isAct ? `${path}?dryRun=true` : path, body, {
            headers,
          });
          if (answer.status >= 300) expectProblem(answer, path);
          for (const { message } of answer.body?.errors ?? []) refused.add(message);
        }
      }
      expect([...refused].filter((sentence) => /^[ -~]*$/.test(sentence))).toEqual([]);
      expect(refused.size).toBeGreaterThan(1);
    });

    it('are refused as problems, never as our own fault, and leave nothing behind', async () => {
      let before = await rowCounts();
      for (const sample of [...samples, ...founding(ours, on.administrator)]) {
        for (const { path, body } of mutationsOf(sample.body, odd).filter((_, at) => isAsked(at))) {
          const about = `${named(sample)} with ${path}`;
          const answer = await send(who(sample.by), sample, body);
          // Some fields take some of them (an empty summary, a far date): then they have to mean it.
          if (answer.status < 300) before = await rowCounts();
          else expectProblem(answer, about);
        }
        expect({ about: named(sample), rows: await rowCounts() }).toEqual({
          about: named(sample),
          rows: before,
        });
      }
    }, 300_000);

    it('numbers, ids and times beyond what can be kept are 422 in a query and in a cursor too', async () => {
      const beyond = [String(2 ** 31), String(-(2 ** 31) - 1), String(2 ** 53), 'a%00b', '%F0%9F'];
      const keys = [
        ...[[2 ** 31], ['a\u0000b'], [2 ** 31, unknownId, unknownId], [1, 'no time', unknownId]],
        ...[
          ['a\u0000b', 1],
          ['year:2026', 2 ** 31],
          [1, 2 ** 31],
          [1, '2026-01-01', 'no id'],
        ],
      ];
      const cursors = keys.map((key) => encodeCursor(key));
      for (const { path, names, by } of queriesOf(describeApi(on.app), [...reads, ...listing(ours)])) {
        for (const name of names) {
          for (const value of name === 'cursor' ? cursors : beyond) {
            const query = `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`;
            const answer = await who(by).client.get(query);
            if (answer.status !== 200) expectProblem(answer, query);
          }
        }
      }
    });

    it('every whole number that a request may hold is bounded by what its column holds', () => {
      const unbounded = inputsOf(describeApi(on.app)).filter(
        ({ schema: { type, minimum, maximum } }) =>
          type === 'integer' && !(minimum! >= -(2 ** 31) && maximum! < 2 ** 31),
      );
      expect(unbounded.map(({ about }) => about)).toEqual([]);
    });

    it('every list that a request may hold stands in one of these tests with something in it', () => {
      const all = [...samples, ...founding(ours, on.administrator)];
      const given = all.flatMap((sample) =>
        leavesOf(sample.body)
          .filter(({ value }) => Array.isArray(value) && value.length > 0)
          .map(({ keys }) => `${named(sample)} body.${keys.join('.').replace(/\.\d+/g, '[]')}`),
      );
      const lists = inputsOf(describeApi(on.app))
        .filter(({ schema: { type } }) => type === 'array')
        .map(({ about }) => about.replace(/\{n\}/g, '1').replace(/\{\w+\}/g, ':id'));
      // Only rules of procedure of their own have points to tick.
      const known = [...given, 'POST /documents/:id/actions/open-comments body.screening'];
      expect([...new Set(lists)].filter((about) => !known.includes(about))).toEqual([]);
    });

    it('NUL characters are 422 wherever there is text', async () => {
      for (const sample of samples) {
        for (const { path, body } of mutationsOf(sample.body, ['a\u0000b'])) {
          const { status, body: problem } = await send(who(sample.by), sample, body);
          expect({ path, status, code: problem.code }).toEqual({ path, status: 422, code: 'nul-character' });
        }
      }
    });

    it('times without a zone are 422', async () => {
      for (const sample of samples) {
        const times = leavesOf(sample.body).filter(({ value }) => /^\d{4}-\d\d-\d\dT/.test(String(value)));
        for (const { keys } of times) {
          const answer = await send(
            who(sample.by),
            sample,
            replaced(sample.body, keys, '2026-12-01T00:00:00'),
          );
          expect(answer).toMatchObject({
            status: 422,
            body: { code: 'invalid-request', errors: [{ path: keys.join('.') }] },
          });
        }
      }
    });

    it('no body, no object, broken JSON and 5 MB are refused on every route that writes', async () => {
      const before = await rowCounts();
      const huge = JSON.stringify({ reason: 'x'.repeat(5 * 1024 * 1024) });
      for (const sample of samples) {
        for (const [raw, expected] of [
          ['{"reason": "unfinished', [400]],
          ['"text"', [422]],
          ['[]', [422]],
          ['null', [422]],
          [huge, [413]],
        ] as const) {
          // What takes no body reads none.
          if (sample.body === undefined && expected[0] === 422) continue;
          const answer = await send(who(sample.by), sample, raw);
          const about = `${named(sample)} with ${raw.slice(0, 30)}`;
          expect({ about, status: answer.status }).toEqual({ about, status: expected[0] });
          expectProblem(answer, about);
        }
      }
      expect(await rowCounts()).toEqual(before);
    });

    it('ids that are none, pages that are none and filters that are none are 422; paths that are none 404', async () => {
      const wrong = [
        ...reads.map(({ path }) => withId(path, 'seven')),
        `/documents/${ours.documents['comments.open'].id}/versions/0`,
        `/documents/${ours.documents['comments.open'].id}/versions/99999999999999999999`,
        ...[
          'limit=0',
          'limit=201',
          'limit=1e9',
          'cursor=nonsense',
          'state=open',
          'committee=7',
          'waitingOn=you',
        ].map((query) => `/documents?${query}`),
      ];
      for (const path of wrong) {
        const answer = await who('office').client.get(path);
        expect({ path, status: answer.status }).toEqual({ path, status: 422 });
        expectProblem(answer, path);
      }
      const nowhere = await who('office').client.get(
        `/documents/${ours.documents['comments.open'].id}/nowhere`,
      );
      expect(nowhere).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expectProblem(nowhere, 'nowhere');
      for (const path of ['/documents/%ff', '/%']) {
        const unreadable = await who('office').client.get(path);
        expect(unreadable).toMatchObject({ status: 400, body: { code: 'bad-request' } });
        expectProblem(unreadable, path);
      }
    });
  });
});

interface Leaf {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** Every place in a body where a value stands, containers included. */
function leavesOf(body: unknown, keys: readonly string[] = []): Leaf[] {
  const own: Leaf[] = keys.length > 0 ? [{ keys, value: body }] : [];
  if (typeof body !== 'object' || body === null) return own;
  return [...own, ...Object.entries(body).flatMap(([key, value]) => leavesOf(value, [...keys, key]))];
}

function replaced(body: unknown, keys: readonly string[], value: unknown): unknown {
  const copy: TestBody = structuredClone(body);
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key];
  at[keys.at(-1)!] = value;
  return copy;
}

const mutationsOf = (body: unknown, values: readonly unknown[]): { path: string; body: unknown }[] =>
  leavesOf(body).flatMap(({ keys }) =>
    values.map((value) => ({
      path: `${keys.join('.')} = ${JSON.stringify(value).slice(0, 40)}`,
      body: replaced(body, keys, value),
    })),
  );

/** The same body with one of its lists repeated. */
const twice = (body: unknown): { path: string; body: unknown }[] =>
  leavesOf(body)
    .filter(({ value }) => Array.isArray(value) && value.length > 0)
    .map(({ keys, value }) => ({
      path: `${keys.join('.')} twice`,
      body: replaced(body, keys, [...(value as unknown[]), ...(value as unknown[])]),
    }));
