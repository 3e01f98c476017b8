import { startTestApp, type Person, type TestApp } from '../support/app';
import { bodyOf, type TestBody } from '../support/client';
import { aDocument, revisedDraft, TestDocument } from '../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../support/factories';

const days = 86_400_000;

/** A scheme of the full committee: the Front is heard, then the standing board, the standing committee, the full one. */
describe('a scheme that climbs to the full committee', () => {
  let on: TestApp;
  let [board, standing, full]: TestCommittee[] = [];
  let people: Record<'chair' | 'deputy' | 'office' | 'drafter' | 'inBoth' | 'ofTheFull' | 'head', Person>;
  let front: { id: string };
  let scheme: TestDocument;
  let seriesId: string;

  beforeAll(async () => {
    on = await startTestApp();
    const names = ['chair', 'deputy', 'office', 'drafter', 'inBoth', 'ofTheFull', 'head'] as const;
    people = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await on.aPerson()] as const)),
    ) as typeof people;
    const { chair, deputy, office, drafter, inBoth, ofTheFull } = people;
    const led = { chair, deputy, office };
    board = await aCommittee(on, { name: 'Standing board', organSymbol: 'TU', members: led });
    standing = await aCommittee(on, {
      ...{ name: 'Standing committee', organSymbol: 'TU' },
      members: { ...led, drafter, member: inBoth },
    });
    full = await aCommittee(on, {
      ...{ name: 'Full committee', organSymbol: 'TU' },
      members: { ...led, drafter, member: [inBoth, ofTheFull] },
    });
    front = await anOrganisation(on, { name: 'Front' });
    const head = { personId: people.head.id, role: 'head', from: '2020-01-01' };
    bodyOf(await on.administrator.client.post(`/organisations/${front.id}/members`, head), 201);
    const series = { committeeId: full.id, documentTypeId: full.documentTypeId, period: 'year' };
    seriesId = bodyOf(await office.client.post('/number-series', series), 201).id;
    const shared = await office.client.post(`/number-series/${seriesId}/types`, {
      documentTypeId: standing.documentTypeId,
    });
    expect(shared.status).toBeLessThan(300);
    scheme = await aDocument(on, full);
    await scheme.acted(drafter, 'submit');
  });
  afterAll(() => on.close());

  const open = (body: object, more: object = {}, document = scheme): Promise<TestBody> =>
    document.acted(people.office, 'open-comments', {
      ...{ dueAt: new Date(on.clock.now().getTime() + 5 * days).toISOString(), body, ...more },
    });
  const lastConclusion = async (document = scheme): Promise<TestBody> =>
    (await document.conclusions(people.chair)).items.at(-1);

  it('is led by the Front in its own round, which its members and nobody else take part in', async () => {
    const elsewhere = await aCommittee(on, { name: 'Neighbour', members: {} });
    const dueAt = new Date(on.clock.now().getTime() + days).toISOString();
    const unknown = await scheme.act(people.office, 'open-comments', {
      ...{ dueAt, body: { kind: 'committee', id: elsewhere.id } },
    });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown-body' }] } });
    await open({ kind: 'organisation', id: front.id });

    const { items } = bodyOf(await people.head.client.get(`/documents/${scheme.id}/rounds`), 200);
    expect(items).toMatchObject([
      { body: { kind: 'organisation', name: 'Front' }, presiding: { id: people.head.id } },
    ]);
    await scheme.comment(people.head);
    const comment = { body: 'Fewer.' };
    const byAMember = await people.inBoth.client.post(`/documents/${scheme.id}/comments`, comment);
    expect(byAMember.status).toBe(403);
    const waiting = await people.head.client.get('/documents?waitingOn=me');
    expect(waiting.body.items).toEqual([]);
  });

  it('lets the Front conclude, but neither decide nor order', async () => {
    await scheme.acted(people.office, 'close-comments');
    const { head, chair } = people;
    expect((await scheme.act(chair, 'issue-conclusion', { outcome: 'revise' })).status).toBe(403);
    for (const outcome of ['put-to-vote', 'reject', 'defer']) {
      const reviewOn = '2029-12-31';
      const refused = await scheme.act(head, 'issue-conclusion', { outcome, reviewOn });
      expect(refused.status).toBe(409);
      expect(refused.body.reasons).toContainEqual(
        expect.objectContaining({
          code: 'body-decides-nothing',
          who: [expect.objectContaining({ id: people.office.id })],
        }),
      );
    }
    const directive = { text: 'Name who plants.', strength: 'order', clauseIds: [scheme.clauses['II.1']] };
    const ordered = await scheme.act(head, 'issue-conclusion', {
      outcome: 'revise',
      directives: [directive],
    });
    expect(ordered).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'consulted-body-orders-nothing' }] },
    });
    await scheme.acted(head, 'issue-conclusion', {
      ...{ outcome: 'revise', form: 'VB', directives: [{ ...directive, strength: 'request' }] },
    });
    const seen = bodyOf(await head.client.get(`/documents/${scheme.id}/conclusions`), 200);
    expect(seen.items).toMatchObject([{ form: 'VB', answer: null, answerDueAt: expect.any(String) }]);
  });

  it('cannot go on before the agency has answered the Front in writing', async () => {
    const { drafter, head, office, chair } = people;
    bodyOf(
      await drafter.client.post(`/documents/${scheme.id}/versions`, {
        format: 'text',
        content: revisedDraft,
      }),
      201,
    );
    const { items } = bodyOf(await drafter.client.get(`/documents/${scheme.id}/comments`), 200);
    const accepted = { code: 'accepted', reason: 'Sixty now.' };
    bodyOf(await drafter.client.put(`/comments/${items[0].id}/disposition`, accepted), 200);
    const [directive] = await scheme.directives();
    const done = { outcome: 'done', body: 'Named.' };
    bodyOf(await drafter.client.put(`/directives/${directive!.id}/response`, done), 200);
    const refused = await scheme.act(drafter, 'submit-revision');
    expect(refused.status).toBe(409);
    expect(refused.body.reasons).toMatchObject([
      { code: 'consultations-unanswered', who: [{ id: drafter.id }] },
    ]);
    expect(refused.body.reasons[0].message).toContain('Front');

    const { id } = await lastConclusion();
    expect((await office.client.put(`/conclusions/${id}/answer`, { body: 'We took it up.' })).status).toBe(
      403,
    );
    const answer = await drafter.client.put(`/conclusions/${id}/answer`, { body: 'Sixty trees, and named.' });
    expect(answer.status).toBe(200);
    const again = await drafter.client.put(`/conclusions/${id}/answer`, { body: 'Sixty trees.' });
    expect(again.status).toBe(428);
    const seen = bodyOf(await head.client.get(`/documents/${scheme.id}/conclusions`), 200);
    expect(seen.items[0].answer).toMatchObject({ body: 'Sixty trees, and named.' });

    await scheme.acted(drafter, 'submit-revision');
    bodyOf(await office.client.put(`/directives/${directive!.id}/verification`, { code: 'met' }), 200);
    bodyOf(await chair.client.put(`/directives/${directive!.id}/confirmation`, { confirmed: true }), 200);
    const toVote = await scheme.act(chair, 'accept-revision', { next: 'vote' });
    expect(toVote.body.reasons).toMatchObject([{ code: 'body-decides-nothing' }]);
    await scheme.acted(chair, 'accept-revision', { next: 'comments' });
  });

  it('passes the standing board under the deputy named, whose round asks nobody else', async () => {
    const { deputy, chair, inBoth, ofTheFull } = people;
    const notOfIt = await scheme.act(people.office, 'open-comments', {
      ...{ dueAt: new Date(on.clock.now().getTime() + days).toISOString(), presidingPersonId: inBoth.id },
      body: { kind: 'committee', id: board!.id },
    });
    expect(notOfIt).toMatchObject({ status: 422, body: { errors: [{ code: 'may-not-preside' }] } });
    await open({ kind: 'committee', id: board!.id }, { presidingPersonId: deputy.id });
    const uninvited = await ofTheFull.client.post(`/documents/${scheme.id}/comments`, { body: 'Now?' });
    expect(uninvited.status).toBe(403);
    await scheme.acted(people.office, 'close-comments');
    expect((await scheme.act(chair, 'issue-conclusion', { outcome: 'another-round' })).status).toBe(403);
    await scheme.acted(deputy, 'issue-conclusion', { outcome: 'another-round', summary: 'Let it go on.' });
  });

  it('shares one notice of the standing committee with another document, each reader seeing its part', async () => {
    const { office, chair, inBoth } = people;
    const body = { kind: 'committee', id: standing!.id };
    await open(body);
    await scheme.comment(inBoth, { body: 'And benches.' });
    const clerk = await on.aPerson();
    const { id: agencyId } = await anOrganisation(on, { name: 'Roads', members: [clerk] });
    const drafted = { personId: clerk.id, role: 'drafter', from: '2025-01-01' };
    bodyOf(await on.administrator.client.post(`/committees/${full!.id}/members`, drafted), 201);
    const wish = { committeeId: full!.id, typeId: full!.documentTypeId, title: 'On roads' };
    const { id } = bodyOf(await clerk.client.post('/documents', { ...wish, leadAgencyId: agencyId }), 201);
    const text = { format: 'text', content: 'I. ROADS\n1. Mend them.\n' };
    bodyOf(await clerk.client.post(`/documents/${id}/versions`, text), 201);
    const roads = new TestDocument(on, full!, id, {});
    await roads.acted(clerk, 'submit');
    await open(body, {}, roads);
    for (const document of [scheme, roads]) {
      await document.acted(office, 'close-comments');
      await document.acted(chair, 'issue-conclusion', { outcome: 'another-round' });
    }
    const conclusionIds = [(await lastConclusion()).id, (await lastConclusion(roads)).id];
    const notice = { conclusionIds, form: 'TB', number: '12-TB/TU', officialDate: '2026-03-02' };
    expect((await inBoth.client.post('/conclusions/notices', notice)).status).toBe(403);
    const strangers = await people.head.client.post('/conclusions/notices', notice);
    expect(strangers.status).toBeGreaterThanOrEqual(403);
    const [early] = (await scheme.conclusions()).items;
    const mixed = await office.client.post('/conclusions/notices', {
      ...{ ...notice, conclusionIds: [...conclusionIds, early.id] },
    });
    expect(mixed).toMatchObject({ status: 422, body: { errors: [{ code: 'notice-of-one-committee' }] } });
    const issued = bodyOf(await office.client.post('/conclusions/notices', notice), 201);
    expect(issued.parts).toHaveLength(2);
    expect((await office.client.post('/conclusions/notices', notice)).status).toBe(409);
    const theirs = bodyOf(await clerk.client.get(`/conclusions/notices/${issued.id}`), 200);
    expect(theirs.parts).toMatchObject([{ title: 'On roads' }]);
    expect((await people.head.client.get(`/conclusions/notices/${issued.id}`)).status).toBe(404);
    expect(await lastConclusion()).toMatchObject({ number: '12-TB/TU', form: 'TB', noticeId: issued.id });
    const alone = { number: '13', officialDate: '2026-03-02' };
    const registered = await office.client.put(`/conclusions/${conclusionIds[0]}/registration`, alone, {
      headers: { 'if-match': '*' },
    });
    expect(registered.body.reasons).toMatchObject([{ code: 'conclusion-in-notice' }]);
  });

  it('is voted on by the full committee, with what the standing committee said carried along', async () => {
    const { office, chair, deputy, inBoth, ofTheFull, drafter } = people;
    await open({ kind: 'committee', id: full!.id });
    await scheme.acted(office, 'close-comments');
    const { items } = bodyOf(await chair.client.get(`/documents/${scheme.id}/comments?owed=true`), 200);
    expect(items).toMatchObject([{ body: 'And benches.', roundNumber: 3 }]);
    const early = await scheme.act(chair, 'issue-conclusion', { outcome: 'put-to-vote' });
    expect(early.body.reasons).toMatchObject([{ code: 'comments-undisposed' }]);
    // Accepted on paper only: the text is the one commented on.
    const accepted = { code: 'accepted', reason: 'Yes.' };
    const disposed = await drafter.client.put(`/comments/${items[0].id}/disposition`, accepted);
    const onPaper = await scheme.act(chair, 'issue-conclusion', { outcome: 'put-to-vote' });
    expect(onPaper.body.reasons).toMatchObject([{ code: 'accepted-unchanged' }]);
    const declined = { code: 'not-accepted', reason: 'No benches this year.' };
    bodyOf(
      await drafter.client.put(`/comments/${items[0].id}/disposition`, declined, {
        headers: { 'if-match': String(disposed.headers.etag) },
      }),
      200,
    );
    await scheme.acted(chair, 'issue-conclusion', { outcome: 'put-to-vote' });
    await scheme.acted(office, 'open-ballot');
    const { items: ballots } = bodyOf(await office.client.get(`/documents/${scheme.id}/ballots`), 200);
    expect(ballots[0].roll.map(({ id }: TestBody) => id).sort()).toEqual(
      [chair, deputy, inBoth, ofTheFull].map(({ id }) => id).sort(),
    );
    for (const voter of [chair, deputy, inBoth])
      bodyOf(await voter.client.put(`/ballots/${ballots[0].id}/vote`, { choice: 'for' }), 200);
    bodyOf(await ofTheFull.client.put(`/ballots/${ballots[0].id}/vote`, { choice: 'against' }), 200);
    await scheme.acted(office, 'close-ballot');
    await scheme.acted(chair, 'sign');
    const adopted = await scheme.acted(office, 'promulgate');
    expect(adopted).toMatchObject({ state: 'adopted', number: '01-NQ/TU' });
    const { items: conclusions } = await scheme.conclusions(chair);
    expect(conclusions.map(({ outcome }: TestBody) => outcome)).toEqual([
      ...['revise', 'another-round', 'another-round', 'put-to-vote'],
    ]);
  });

  it('leaves the next number of the series they share to the standing committee', async () => {
    const own = await aDocument(on, standing!, { state: 'adoption.signing' });
    await own.acted(people.chair, 'sign');
    expect(await own.acted(people.office, 'promulgate')).toMatchObject({ number: '02-NQ/TU' });
  });
});
