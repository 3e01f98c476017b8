import { usualRules, type Rules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

describe('A sealed round', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  let [author, other, chair, drafter, office, guest]: Person[] = [];
  /** The author's, of the round before and of the sealed one; and what the office entered for the guest's organisation. */
  let [earlier, sealed, entered]: TestBody[] = [];
  /** Everybody from whom the author's opinion is sealed. */
  let kept: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    const rules: Rules = { ...usualRules, sealedRounds: true, delegable: ['comment'] };
    committee = await aCommittee(on, { rules });
    [chair, drafter, office] = (['chair', 'drafter', 'office'] as const).map((role) => committee.one(role));
    [author, other] = committee.members.member;
    guest = await on.aPerson();
    const front = await anOrganisation(on, { name: 'Front', members: [guest] });
    document = await aDocument(on, committee, { state: 'comments.open' });
    earlier = await document.comment(author!);
    await document.acted(office!, 'close-comments');
    await document.acted(chair!, 'issue-conclusion', { outcome: 'another-round', summary: 'Again.' });
    const dueAt = new Date(on.clock.now().getTime() + 5 * 86_400_000).toISOString();
    await document.acted(office!, 'open-comments', { dueAt, invitees: [front.id] });
    sealed = await document.comment(author!, { body: 'Sealed.' });
    entered = await document.comment(office!, { body: 'In the session.', by: front.id, channel: 'session' });
    bodyOf(await author!.client.put(`/documents/${document.id}/position`, { value: 'agree' }), 200);
    bodyOf(await author!.client.post(`/comments/${sealed!.id}/replies`, { body: 'To add.' }), 201);
    bodyOf(await other!.client.post(`/comments/${earlier!.id}/replies`, { body: 'Of old.' }), 201);
    kept = [other!, chair!, drafter!, committee.one('deputy')];
  });
  afterAll(() => on.close());

  const get = (who: Person, path: string): Promise<Answer> => who.client.get(path);
  const idsFor = async (who: Person, query = ''): Promise<string[]> => {
    const { items } = bodyOf(await get(who, `/documents/${document.id}/comments${query}`), 200);
    return items.map(({ id }: TestBody) => id);
  };
  const positionsFor = async (who: Person): Promise<number> =>
    bodyOf(await get(who, `/documents/${document.id}/positions`), 200).items.length;
  const factsFor = async (who: Person): Promise<string[]> => {
    const { items } = bodyOf(await get(who, `/documents/${document.id}/ledger?limit=200`), 200);
    return items
      .filter(({ type }: TestBody) => type.startsWith('comment.') || type.startsWith('position.'))
      .map(({ type, data }: TestBody) => `${type} ${data.commentId ?? ''}`);
  };
  const silentFor = async (who: Person): Promise<string[]> => {
    const { waitingFor } = bodyOf(await get(who, `/documents/${document.id}/actions`), 200);
    const missing = waitingFor.find(({ code }: TestBody) => code === 'responses-missing');
    return (missing?.who ?? []).map(({ id }: TestBody) => id);
  };

  it('hides what is said, and that anything is, from all but its author and the office', async () => {
    for (const who of kept) {
      expect(await idsFor(who)).toEqual([earlier!.id]);
      expect(await idsFor(who, '?round=2')).toEqual([]);
      expect((await get(who, `/comments/${sealed!.id}`)).status).toBe(404);
      expect((await get(who, `/comments/${sealed!.id}/replies`)).status).toBe(404);
      expect(await positionsFor(who)).toBe(0);
    }
    expect(await idsFor(author!)).toEqual([earlier!.id, sealed!.id]);
    expect(await positionsFor(author!)).toBe(1);
    expect(await idsFor(office!)).toEqual([earlier!.id, sealed!.id, entered!.id]);
    expect(await idsFor(guest!)).toEqual([entered!.id]);
    for (const who of [author!, office!]) {
      expect(bodyOf(await get(who, `/comments/${sealed!.id}/replies`), 200).items).toHaveLength(1);
    }
  });

  it('shows what was said by a mandate to whoever wrote it, and nothing else of its principal', async () => {
    const [deputy, principal] = [committee.one('deputy'), committee.members.member[2]!];
    const elsewhere = await aDocument(on, committee, { state: 'comments.open' });
    const mandate = { committeeId: committee.id, holderId: deputy.id, scope: 'comment', basis: 'Ill.' };
    bodyOf(
      await principal.client.post('/mandates', { ...mandate, from: '2026-01-01', to: '2026-12-31' }),
      201,
    );
    const own = await elsewhere.comment(principal, { body: 'Not for the deputy.' });
    const written = await elsewhere.comment(deputy, { body: 'For the principal.', by: principal.id });
    const path = `/documents/${elsewhere.id}/position`;
    const position = bodyOf(await deputy.client.put(path, { value: 'agree', by: principal.id }), 200);
    expect(position).toMatchObject({ by: { id: principal.id }, enteredBy: { id: deputy.id } });
    const known = async (who: Person): Promise<string[]> =>
      bodyOf(await get(who, `/documents/${elsewhere.id}/comments`), 200).items.map(({ id }: TestBody) => id);
    expect(await known(deputy)).toEqual([written.id]);
    expect(await known(principal)).toEqual([own.id, written.id]);
    expect(await known(other!)).toEqual([]);
    expect((await get(deputy, `/comments/${written.id}`)).status).toBe(200);
    expect((await get(deputy, `/comments/${own.id}`)).status).toBe(404);
    const reply = (id: string) => deputy.client.post(`/comments/${id}/replies`, { body: 'To add.' });
    expect([(await reply(written.id)).status, (await reply(own.id)).status]).toEqual([201, 404]);
    expect(bodyOf(await get(deputy, `/documents/${elsewhere.id}/positions`), 200).items).toHaveLength(1);
    expect(bodyOf(await get(other!, `/documents/${elsewhere.id}/positions`), 200).items).toEqual([]);
  });

  it('hides the letters and opinion forms of others, as they are hidden in the ledger', async () => {
    const elsewhere = await aDocument(on, committee, { state: 'comments.open' });
    const enter = async (by: Person, paper: object): Promise<string> =>
      bodyOf(await by.client.post(`/documents/${elsewhere.id}/papers`, { title: 'A paper', ...paper }), 201)
        .id;
    const hidden = [
      await enter(office!, { kind: 'opinion-form', party: author!.id }),
      await enter(office!, { kind: 'letter', party: author!.id }),
    ];
    const shown = [
      await enter(office!, { kind: 'letter' }),
      await enter(office!, { kind: 'minutes', party: author!.id }),
      await enter(drafter!, { kind: 'letter' }),
    ];
    const listed = async (who: Person): Promise<string[]> =>
      bodyOf(await get(who, `/documents/${elsewhere.id}/papers`), 200).items.map(({ id }: TestBody) => id);
    const recorded = async (who: Person): Promise<string[]> => {
      const { items } = bodyOf(await get(who, `/documents/${elsewhere.id}/ledger?limit=200`), 200);
      return items.flatMap(({ data }: TestBody) => data.paperId ?? []);
    };
    for (const read of [listed, recorded]) {
      for (const who of [other!, chair!, drafter!]) expect(await read(who)).toEqual(shown);
      for (const who of [author!, office!]) expect(await read(who)).toEqual([...hidden, ...shown]);
    }
    expect((await get(other!, `/papers/${hidden[0]}`)).status).toBe(404);
    await elsewhere.acted(office!, 'close-comments');
    for (const read of [listed, recorded]) expect(await read(other!)).toEqual([...hidden, ...shown]);
  });

  it('answers a move on a hidden comment as on an unknown one', async () => {
    for (const who of kept) {
      const replied = await who.client.post(`/comments/${sealed!.id}/replies`, { body: 'I see.' });
      const withdrawn = await who.client.post(`/comments/${sealed!.id}/withdraw`, {});
      expect([replied.status, withdrawn.status]).toEqual([404, 404]);
    }
    expect((await office!.client.post(`/comments/${sealed!.id}/replies`, { body: 'Noted.' })).status).toBe(
      201,
    );
  });

  it('keeps it out of the ledger as others read it, but not what belongs to earlier rounds', async () => {
    const old = [`comment.added ${earlier!.id}`, `comment.replied ${earlier!.id}`];
    for (const who of kept) expect((await factsFor(who)).sort()).toEqual(old);
    const whole = await factsFor(office!);
    expect(whole).toEqual(expect.arrayContaining([`comment.added ${entered!.id}`, 'position.taken ']));
    const mine = await factsFor(author!);
    expect(mine).toContain(`comment.added ${sealed!.id}`);
    expect(mine).not.toContain(`comment.added ${entered!.id}`);
  });

  it('tells nobody but the office who has not responded; everybody whether they have', async () => {
    expect(await silentFor(office!)).toEqual(expect.arrayContaining([other!.id, chair!.id]));
    expect(await silentFor(other!)).toEqual([other!.id]);
    expect(await silentFor(author!)).toEqual([]);
  });

  it('stays sealed while the document is parked, and is open to all once comments are closed', async () => {
    await document.acted(chair!, 'suspend', { reason: 'Flood.' });
    for (const who of kept) expect(await idsFor(who)).toEqual([earlier!.id]);
    await document.acted(chair!, 'resume', { reason: 'Dry.' });
    await document.acted(office!, 'close-comments');
    for (const who of kept) {
      expect(await idsFor(who)).toEqual([earlier!.id, sealed!.id, entered!.id]);
      expect((await get(who, `/comments/${sealed!.id}`)).status).toBe(200);
      expect(await positionsFor(who)).toBe(1);
      expect(await factsFor(who)).toContain(`comment.added ${sealed!.id}`);
    }
  });
});
