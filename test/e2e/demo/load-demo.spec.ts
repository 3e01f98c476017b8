import { DemoClient, type Transport } from '../../../src/demo/client/demo-client';
import { demoPassword, emailOf, voterKeys, type PersonKey } from '../../../src/demo/committee/people';
import { documentStates } from '../../../src/workflow/facts';
import type { TestBody } from '../../support/client';
import { startDemoApp, type DemoApp } from '../../support/demo-app';

// Loading takes seconds, and longer on cores shared with other suites.
jest.setTimeout(300_000);

const as = (demo: DemoApp, person: PersonKey): DemoClient =>
  new DemoClient(demo.transport, { email: emailOf(person), password: demoPassword });
const setupOf = async ({ transport }: DemoApp): Promise<unknown> =>
  (await transport({ method: 'GET', path: '/setup', headers: {} })).body;

/** Everything that may not change when there is nothing to load. */
const tablesOf = async (demo: DemoApp): Promise<unknown> =>
  demo.rows(`select (select count(*) from ledger) as facts, (select count(*) from documents) as documents,
    (select count(*) from users) as users, (select demo_loaded_at from installation) as loaded`);

describe('the demonstration data', () => {
  let demo: DemoApp;
  beforeAll(async () => {
    demo = await startDemoApp();
  });
  afterAll(() => demo.close());

  const documentsOf = async (person: PersonKey, filter = ''): Promise<TestBody[]> =>
    (await as(demo, person).get<TestBody>(`/documents?limit=200${filter}`)).items;
  const waitingOn = async (person: PersonKey): Promise<string[]> =>
    (await documentsOf(person, '&waitingOn=me')).map(({ state }) => state as string).sort();

  it('begin anew after an interruption, and are not loaded by two at once', async () => {
    const opened = await demo.open();
    await expect(demo.open()).rejects.toThrow(/Another process is loading/);
    let requests = 0;
    const breaking: Transport = (request) => {
      requests += 1;
      return requests > 150 ? Promise.reject(new Error('pulled the plug')) : demo.transport(request);
    };
    await expect(opened!.load(breaking)).rejects.toThrow(/could not be loaded \(pulled the plug\)/);
    expect(await setupOf(demo)).toEqual({ needed: false, demo: true });
    // Also by a start that does not ask for it: half a demonstration is of no use.
    const again = await demo.open({ wanted: false });
    expect(await setupOf(demo)).toEqual({ needed: true, demo: true });
    await again!.load(demo.transport);
    expect(await demo.rows('select from documents')).toHaveLength(documentStates.length);
  });

  it('have one document in every state', async () => {
    const documents = await documentsOf('office');
    expect(documents.map(({ state }) => state as string).sort()).toEqual([...documentStates].sort());
    const adopted = documents.find(({ state }) => state === 'adopted');
    expect(adopted).toMatchObject({ number: '04-NQ/TU', issuedOn: '2021-11-19' });
  });

  it('have fifteen members in office who vote, and say who belongs to which organisation', async () => {
    const me = await as(demo, 'agency').get<TestBody>('/me');
    expect(me.committees).toMatchObject([{ roles: ['drafter'] }]);
    expect(me.organisations).toMatchObject([{ name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', role: 'head' }]);
    const voting = (await documentsOf('member13', '&state=adoption.voting'))[0];
    const { items } = await as(demo, 'member13').get<TestBody>(`/documents/${voting.id}/ballots`);
    expect(items[0].roll).toHaveLength(voterKeys.length);
    expect(items[0].sentence).toBe('6/15 thành viên đã biểu quyết.');
  });

  it.each<[PersonKey, string[]]>([
    [
      'chair',
      [
        ...['adoption.signing', 'comments.open', 'conclusion.pending'],
        ...['revision.confirming', 'suspended'],
      ],
    ],
    ['deputy', ['adoption.voting', 'comments.open']],
    ['office', ['adoption.quarantine', 'draft.screening', 'revision.verifying', 'suspended']],
    ['agency', ['adoption.finalising', 'draft.editing', 'revision.editing']],
    // Has voted and answered, but not yet responded in the open round.
    ['member03', ['comments.open']],
    // Owes an answer, an opinion and a vote.
    ['member05', ['adoption.voting', 'comments.open', 'revision.confirming']],
    ['consulted', []],
    ['auditor', []],
  ])('wait on %s where something is theirs to do', async (person, states) => {
    expect(await waitingOn(person)).toEqual(states);
  });

  it('say why not yet, and who', async () => {
    const [editing] = await documentsOf('agency', '&state=draft.editing');
    const { waitingFor } = await as(demo, 'agency').get<TestBody>(`/documents/${editing.id}/actions`);
    expect(waitingFor).toMatchObject([{ code: 'papers-missing', who: [{ name: 'Cao Thị Thùy Dương' }] }]);
  });

  it('have due times in their own present', async () => {
    const [open] = await documentsOf('member01', '&state=comments.open');
    expect(new Date(open.dueAt).getTime()).toBe(demo.clock.now().getTime() + 14 * 86_400_000);
  });

  it('are loaded once: a second time changes nothing', async () => {
    expect(await setupOf(demo)).toEqual({ needed: false, demo: true });
    const before = await tablesOf(demo);
    expect(await demo.open()).toBeNull();
    expect(await demo.open({ wanted: false })).toBeNull();
    expect(await tablesOf(demo)).toEqual(before);
  });

  it('leave room for no other committee', async () => {
    const another = await as(demo, 'admin').send('POST', '/committees', { name: 'Ours', organSymbol: 'OC' });
    expect(another).toMatchObject({ status: 409, body: { code: 'demo-only' } });
  });

  it('are served on loopback only, unless told otherwise', async () => {
    await expect(demo.open({ wanted: false, host: '0.0.0.0' })).rejects.toThrow(/on loopback only/);
    expect(await demo.open({ wanted: false, host: '0.0.0.0', demoPublic: true })).toBeNull();
    expect(await demo.open({ wanted: false, host: '::1' })).toBeNull();
  });

  it('leave nobody of those who loaded them signed in', async () => {
    const test = `select from sessions where revoked_at is null and person_id in
      (select person_id from users where email = 'member07@demo.test')`;
    expect(await demo.rows(test)).toEqual([]);
  });
});

describe('a database in use', () => {
  it('takes no demonstration data', async () => {
    const demo = await startDemoApp();
    await demo.rows(`insert into committees (id, name, organ_symbol, time_zone, created_at)
      values ('019a0000-0000-7000-8000-000000000001', 'Ours', 'OC', 'UTC', now())`);
    await expect(demo.open()).rejects.toThrow(
      '--demo needs a database of its own, and this one already holds a committee: name an empty one with DATA_DIR or DATABASE_URL.',
    );
    expect(await setupOf(demo)).toEqual({ needed: true, demo: false });
    expect(await demo.open({ wanted: false, host: '0.0.0.0' })).toBeNull();
    await demo.close();
  });
});
