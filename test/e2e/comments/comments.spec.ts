import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const quoted = (exact: string): object => ({ quote: { exact } });

describe('Comments', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  let [member, other, office, drafter]: Person[] = [];
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    [member, other] = committee.members.member;
    office = committee.one('office');
    drafter = committee.one('drafter');
  });
  beforeEach(async () => {
    document = await aDocument(on, committee, { state: 'comments.open' });
  });
  afterAll(() => on.close());

  const say = (who: Person, body: object): Promise<Answer> =>
    who.client.post(`/documents/${document.id}/comments`, { body: 'Forty is too few.', ...body });
  const change = (who: Person, comment: TestBody, body: object, etag = comment.etag): Promise<Answer> =>
    who.client.put(`/comments/${comment.id}`, body, { headers: { 'if-match': etag } });

  it('quote words of the clause they are about, in whatever normal form', async () => {
    const clauseId = document.clauses['I.1'];
    const made = bodyOf(await say(member!, { anchor: { clauseId, ...quoted('forty trees') } }), 201);
    expect(made).toMatchObject({
      anchor: { clauseId, quote: { exact: 'forty trees', prefix: '' } },
      by: { id: member!.id },
    });
    const asRead = bodyOf(await say(member!, { anchor: { clauseId, quote: null } }), 201);
    expect(asRead.anchor).toEqual({ clauseId, quote: null });
    expect(bodyOf(await say(member!, { anchor: null }), 201).anchor).toBeNull();
    const gone = await say(member!, { anchor: { clauseId, ...quoted('sixty trees') } });
    expect(gone).toMatchObject({ status: 422, body: { code: 'quote-not-found' } });
    const elsewhere = await say(member!, { anchor: { clauseId: document.id } });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'unknown-clause' } });
  });

  it('propose their own wording when they are amendments', async () => {
    expect(await say(member!, { kind: 'amendment' })).toMatchObject({
      status: 422,
      body: { code: 'proposed-text-missing' },
    });
    expect(
      bodyOf(await say(member!, { kind: 'amendment', proposedText: 'Sixty trees.' }), 201),
    ).toMatchObject({
      proposedText: 'Sixty trees.',
    });
  });

  it('are entered by the office for somebody asked, with the channel, and never as its own', async () => {
    const aLetter = { kind: 'letter', title: 'A letter' };
    const { id: paperId } = bodyOf(
      await office!.client.post(`/documents/${document.id}/papers`, aLetter),
      201,
    );
    const letter = bodyOf(await say(office!, { by: member!.id, channel: 'letter', paperId }), 201);
    expect(letter).toMatchObject({
      by: { id: member!.id },
      enteredBy: { id: office!.id },
      channel: 'letter',
    });
    const missing = { status: 422, body: { code: 'paper-missing' } };
    const position = { value: 'agree', by: member!.id };
    for (const channel of ['letter', 'paper-form']) {
      expect(await say(office!, { by: member!.id, channel })).toMatchObject(missing);
      expect(
        await office!.client.put(`/documents/${document.id}/position`, { ...position, channel }),
      ).toMatchObject(missing);
    }
    expect(await say(office!, {})).toMatchObject({ status: 422, body: { code: 'author-missing' } });
    expect(await say(office!, { by: member!.id })).toMatchObject({
      status: 422,
      body: { code: 'author-missing' },
    });
    expect(await say(office!, { by: drafter!.id, channel: 'letter' })).toMatchObject({
      status: 422,
      body: { code: 'author-not-asked' },
    });
    expect(await say(drafter!, {})).toMatchObject({ status: 403 });
    expect(await say(member!, { by: other!.id, channel: 'letter' })).toMatchObject({ status: 403 });
  });

  it('may be reworded by their author until the first reply, and every wording is kept', async () => {
    const made = bodyOf(await say(member!, {}), 201);
    const edited = bodyOf(await change(member!, made, { body: 'Sixty, please.' }), 200);
    expect(edited).toMatchObject({ body: 'Sixty, please.', edited: true });
    expect(await change(member!, made, { body: 'Again.' })).toMatchObject({ status: 412 });
    expect(await change(other!, edited, { body: 'Mine now.' })).toMatchObject({
      status: 403,
      body: { code: 'not-the-author' },
    });
    expect((await member!.client.put(`/comments/${made.id}`, { body: 'x' })).status).toBe(428);
    bodyOf(await drafter!.client.post(`/comments/${made.id}/replies`, { body: 'By when?' }), 201);
    expect(await change(member!, edited, { body: 'Too late.' })).toMatchObject({
      status: 409,
      body: { code: 'comment-replied-to', reasons: [{ code: 'comment-replied-to' }] },
    });
  });

  it('may be withdrawn by their author, stay on record and are owed no longer', async () => {
    const made = bodyOf(await say(member!, {}), 201);
    expect((await other!.client.post(`/comments/${made.id}/withdraw`)).status).toBe(403);
    const withdrawn = bodyOf(await member!.client.post(`/comments/${made.id}/withdraw`), 200);
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect(await member!.client.post(`/comments/${made.id}/withdraw`)).toMatchObject({
      status: 409,
      body: { code: 'comment-withdrawn' },
    });
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/comments?owed=true`), 200);
    expect(items).toEqual([]);
  });

  it('are refused once the due time is past, also before the clock has closed the round', async () => {
    on.clock.advance({ days: 60 });
    expect(await say(member!, {})).toMatchObject({
      status: 409,
      body: { code: 'comments-closed', reasons: [{ who: [{ id: office!.id }] }] },
    });
  });

  it('come from the office alone after closing, with what was said in the session', async () => {
    await document.acted(office!, 'close-comments');
    expect(await say(member!, {})).toMatchObject({
      status: 409,
      body: { code: 'comments-closed', reasons: [{ who: [{ id: committee.one('chair').id }] }] },
    });
    const said = bodyOf(await say(office!, { by: member!.id, channel: 'session' }), 201);
    expect(said).toMatchObject({ channel: 'session', by: { id: member!.id } });
  });

  it('are listed page by page without losing or repeating one', async () => {
    for (let n = 0; n < 7; n += 1) bodyOf(await say(n % 2 ? member! : other!, { body: `Number ${n}` }), 201);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const path = `/documents/${document.id}/comments?limit=3${cursor}`;
      const page = bodyOf(await drafter!.client.get(path), 200);
      seen.push(...page.items.map(({ body }: TestBody) => body));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `Number ${n}`));
  });

  it('stand beside positions, of which the last counts and all are kept', async () => {
    const path = `/documents/${document.id}/position`;
    bodyOf(await member!.client.put(path, { value: 'agree' }), 200);
    const { body: first } = await office!.client.get(`/documents/${document.id}/ledger?limit=200`);
    bodyOf(await member!.client.put(path, { value: 'agree' }), 200);
    const { body: again } = await office!.client.get(`/documents/${document.id}/ledger?limit=200`);
    expect(again.items).toHaveLength(first.items.length);
    expect(await member!.client.put(path, { value: 'disagree' })).toMatchObject({
      status: 422,
      body: { code: 'reason-missing' },
    });
    bodyOf(await member!.client.put(path, { value: 'disagree', body: 'Too few trees.' }), 200);
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/positions`), 200);
    expect(items).toMatchObject([{ by: { id: member!.id }, value: 'disagree' }]);
  });
});
