import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, type DocumentWish, type TestDocument } from '../../support/document-in-state';
import { type TestCommittee } from '../../support/factories';
import { Voting } from '../../support/voting';

type Seat = 'chair' | 'deputy' | 'member' | 'office';

/** A term that ends with March; whoever sits in April was elected for it. */
describe('When a term ends in mid-document', () => {
  let world: Voting;
  let committee: TestCommittee;
  let next: Record<Seat, Person[]>;
  beforeAll(async () => {
    world = await Voting.start();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.on.clock.setTo('2026-03-29T02:00:00Z');
    const term = { name: '2020-2026', from: '2020-04-01', to: '2026-03-31' };
    committee = await world.committee({ confirmingDays: 0, quarantineHours: 0 }, { term });
    const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId };
    bodyOf(await committee.one('office').client.post('/number-series', series), 201);
    next = { chair: [], deputy: [], member: [], office: [] };
  });

  const admin = () => world.on.administrator.client;
  const joins = async (person: Person, role: string): Promise<void> => {
    const member = { personId: person.id, role, from: '2026-04-01' };
    bodyOf(await admin().post(`/committees/${committee.id}/members`, member), 201);
  };
  /** The next term has people of its own; the drafter stays. */
  const newTerm = async (seats: Partial<Record<Seat, number>> = {}): Promise<void> => {
    const term = { name: '2026-2031', from: '2026-04-01', to: '2031-03-31' };
    bodyOf(await admin().post(`/committees/${committee.id}/terms`, term), 201);
    for (const [role, count] of Object.entries({ chair: 1, deputy: 1, member: 3, office: 1, ...seats })) {
      for (let n = 0; n < count; n += 1) {
        const person = await world.on.aPerson();
        await joins(person, role);
        next[role as Seat].push(person);
      }
    }
    await joins(committee.one('drafter'), 'drafter');
    world.on.clock.setTo('2026-04-01T02:00:00Z');
  };
  const inState = (wish: DocumentWish): Promise<TestDocument> => aDocument(world.on, committee, wish);
  const actions = async (document: TestDocument, who = next.office[0]!): Promise<TestBody> =>
    bodyOf(await who.client.get(`/documents/${document.id}/actions`), 200);
  const waitingFor = async (document: TestDocument): Promise<string[]> => {
    const { waitingFor } = await actions(document);
    return waitingFor.flatMap(({ who }: TestBody) => who.map(({ id }: TestBody) => id));
  };
  const ids = (people: readonly Person[]): string[] => people.map(({ id }) => id);
  const lastBallot = async (document: TestDocument): Promise<TestBody> =>
    bodyOf(await next.office[0]!.client.get(`/documents/${document.id}/ballots`), 200).items.at(-1);
  const vote = (ballot: TestBody, who: Person): Promise<Answer> =>
    who.client.put(`/ballots/${ballot.id}/vote`, { choice: 'for' });

  it('the members of the next one are asked in the open round, and the next office closes it', async () => {
    const document = await inState({ state: 'comments.open', comments: [{}] });
    // The author of the comment goes, what they said stays.
    await newTerm();
    expect(new Set(await waitingFor(document))).toEqual(
      new Set(ids([...next.chair, ...next.deputy, ...next.member, ...next.office])),
    );
    expect((await document.act(committee.one('office'), 'close-comments')).status).toBe(404);
    await document.acted(next.office[0]!, 'close-comments');
    const [comment] = document.commentIds;
    const { by } = bodyOf(await next.office[0]!.client.get(`/comments/${comment}`), 200);
    expect(by.id).toBe(committee.one('member').id);
  });

  it('the next chair concludes the round the former one was named for', async () => {
    const document = await inState({ state: 'conclusion.pending' });
    await newTerm();
    expect(await waitingFor(document)).toEqual(ids(next.chair));
    const refused = await actions(document);
    const issuing = refused.actions.find(({ type }: TestBody) => type === 'issue-conclusion');
    const [{ reasons }] = issuing.variants;
    expect(reasons).toMatchObject([{ code: 'act-of-others', who: [{ id: next.chair[0]!.id }] }]);
    expect(
      (await document.act(committee.one('chair'), 'issue-conclusion', { outcome: 'revise' })).status,
    ).toBe(404);
    await document.acted(next.chair[0]!, 'issue-conclusion', { outcome: 'revise' });
  });

  it('the only deputy of the next one presides until it has a chair', async () => {
    const document = await inState({ state: 'conclusion.pending' });
    await newTerm({ chair: 0 });
    expect(await waitingFor(document)).toEqual(ids(next.deputy));
    await document.acted(next.deputy[0]!, 'issue-conclusion', { outcome: 'revise' });
  });

  it('without anybody to preside the gate says so and names the office, which can have one named', async () => {
    const document = await inState({ state: 'revision.verifying' });
    await newTerm({ chair: 0, deputy: 0 });
    const { actions: all } = await actions(document);
    const accepting = all.find(({ type }: TestBody) => type === 'accept-revision');
    expect(accepting.allowed).toBe(false);
    const reasons = accepting.variants.flatMap((variant: TestBody) => variant.reasons);
    expect(reasons.map(({ code: said }: TestBody) => said)).toContain('presiding-missing');
    const [missing] = reasons.filter(({ code: said }: TestBody) => said === 'presiding-missing');
    expect(missing.who.map(({ id }: TestBody) => id)).toEqual(ids(next.office));
  });

  it('what was directed by the former chair is verified by the next office and confirmed by the next chair', async () => {
    const document = await inState({ state: 'revision.verifying', directives: [{}] });
    await newTerm();
    expect(await waitingFor(document)).toEqual(expect.arrayContaining(ids(next.office)));
    const { items } = await document.conclusions(next.office[0]!);
    const [{ id }] = items[0].directives;
    const path = `/directives/${id}`;
    bodyOf(await next.office[0]!.client.put(`${path}/verification`, { code: 'met' }), 200);
    expect(await waitingFor(document)).toEqual(ids(next.chair));
    bodyOf(await next.chair[0]!.client.put(`${path}/confirmation`, { confirmed: true }), 200);
    await document.acted(next.chair[0]!, 'accept-revision', { next: 'vote' });
  });

  it('a ballot opened in the next one has its members on the roll', async () => {
    const document = await inState({ state: 'adoption.voting' });
    await newTerm();
    expect(await waitingFor(document)).toEqual(ids(next.office));
    await document.acted(next.office[0]!, 'open-ballot');
    const ballot = await lastBallot(document);
    const voters = [...next.chair, ...next.deputy, ...next.member];
    expect(new Set(ballot.roll.map(({ id }: TestBody) => id))).toEqual(new Set(ids(voters)));
    expect((await vote(ballot, committee.one('member'))).status).toBe(404);
    for (const voter of voters) bodyOf(await vote(ballot, voter), 200);
    await document.acted(next.office[0]!, 'close-ballot');
    await document.acted(next.chair[0]!, 'sign');
    await document.acted(next.office[0]!, 'promulgate');
  });

  it('an open ballot keeps its roll: who has left votes no more, who has come is not on it, and it can be closed', async () => {
    const document = await inState({ state: 'adoption.voting' });
    await document.acted(committee.one('office'), 'open-ballot', { closesAt: '2026-04-02T02:00:00Z' });
    const { items } = bodyOf(
      await committee.one('office').client.get(`/documents/${document.id}/ballots`),
      200,
    );
    const [chair, deputy, ...members] = world.roll(committee);
    for (const voter of [chair!, deputy!]) bodyOf(await vote(items[0], voter), 200);
    await newTerm();
    expect((await vote(items[0], members[0]!)).status).toBe(404);
    expect(code(await vote(items[0], next.member[0]!))).toBe('403 not-on-the-roll');
    expect(await waitingFor(document)).toEqual(ids(next.office));
    const mine = bodyOf(await next.office[0]!.client.get('/documents?waitingOn=me'), 200);
    expect(mine.items.map(({ id }: TestBody) => id)).toContain(document.id);
    await world.later(24);
    const closed = await lastBallot(document);
    expect(closed.closedAt).not.toBeNull();
    expect(closed.outcome).toBe('no-quorum');
    await document.acted(next.office[0]!, 'open-ballot');
  });

  it('what the former chair signed the next office promulgates, and the next chair could recall', async () => {
    const [signed, recalled] = [
      await inState({ state: 'adoption.signing' }),
      await inState({ state: 'adoption.signing' }),
    ];
    for (const document of [signed, recalled]) await document.acted(committee.one('chair'), 'sign');
    await newTerm();
    expect(await waitingFor(signed)).toEqual(ids(next.office));
    await signed.acted(next.office[0]!, 'promulgate');
    await recalled.acted(next.chair[0]!, 'recall', { reason: 'A figure is wrong.' });
    expect(await waitingFor(recalled)).toEqual(ids(next.chair));
  });

  it('the next chair signs what the former ones adopted', async () => {
    const document = await inState({ state: 'adoption.signing' });
    await newTerm();
    expect(await waitingFor(document)).toEqual(ids(next.chair));
    expect((await document.act(committee.one('chair'), 'sign')).status).toBe(404);
    await document.acted(next.chair[0]!, 'sign');
  });
});
