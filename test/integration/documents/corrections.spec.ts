import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee } from '../../support/factories';

describe('Corrections of form before the signature', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  it('change signs, never wording or figures, and only what the signer accepts is signed', async () => {
    const committee = await aCommittee(on);
    const [office, chair, drafter] = (['office', 'chair', 'drafter'] as const).map((role) =>
      committee.one(role),
    );
    const document = await aDocument(on, committee, { state: 'adoption.signing' });
    const path = `/documents/${document.id}/corrections`;
    const list = (body: object, by = office!) => by.client.post(path, { kind: 'layout', ...body });
    const clauseId = document.clauses['I.1'];

    for (const text of ['Plant seventy trees.', 'Plant 60 trees.', 'Plant Sixty trees.']) {
      expect(await list({ clauseId, text })).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'correction-changes-wording' }] },
      });
    }
    expect((await list({ clauseId, text: 'Plant  sixty trees!' }, chair)).status).toBe(403);
    const first = bodyOf(await list({ clauseId, text: 'Plant  sixty trees!' }), 201);
    expect((await list({ clauseId, text: 'Plant sixty trees;' })).status).toBe(409);
    const second = bodyOf(
      await list({ clauseId: document.clauses['I.2'], marker: '(2)', kind: 'numbering' }, drafter),
      201,
    );

    const early = await document.act(chair!, 'sign');
    expect(early.body.reasons).toMatchObject([{ code: 'corrections-undecided', who: [{ id: chair!.id }] }]);
    const decide = (id: string, accepted: boolean, by = chair!) =>
      by.client.put(`/corrections/${id}/decision`, { accepted });
    expect((await decide(first.id, true, office)).status).toBe(403);
    bodyOf(await decide(first.id, true), 200);
    bodyOf(await decide(second.id, false), 200);
    await document.acted(chair!, 'sign');

    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/versions`), 200);
    const signed = bodyOf(await office!.client.get(`/documents/${document.id}/versions/${items[0].n}`), 200);
    const clause = signed.clauses.find((one: TestBody) => one.clauseId === clauseId);
    expect(clause).toMatchObject({ text: 'Plant  sixty trees!', change: 'unchanged' });
    expect(signed.clauses.some(({ marker }: TestBody) => marker === '(2)')).toBe(false);
    const ledger = bodyOf(await office!.client.get(`/documents/${document.id}/ledger?limit=200`), 200);
    const { data } = ledger.items.find(({ type }: TestBody) => type === 'act.sign');
    expect(data).toMatchObject({
      corrections: 1,
      votedVersion: 2,
      signedVersion: 3,
      signedHash: signed.contentHash,
    });
    expect(data.votedHash).not.toBe(data.signedHash);
    expect((await list({ clauseId, text: 'Plant sixty trees' })).status).toBe(409);
  });

  it('change no figure at the head of a clause either, nor where its number runs into one', async () => {
    const committee = await aCommittee(on);
    const [office, drafter] = [committee.one('office'), committee.one('drafter')];
    const document = await aDocument(on, committee, { state: 'revision.editing' });
    const texts = ['20 - 25% vào năm 2030', '100. 000 đồng', '- 5% so với năm 2020'];
    const clauses = [
      ...texts.map((text) => ({ kind: 'point', text })),
      { kind: 'point', marker: '100.', text: '000 đồng' },
    ];
    const version = bodyOf(await drafter.client.post(`/documents/${document.id}/versions`, { clauses }), 201);
    await document.acted(drafter, 'submit-revision');
    await document.reach('adoption.signing');
    const ids = version.clauses.map(({ clauseId }: TestBody) => clauseId);

    const list = (at: number, body: object) =>
      office.client.post(`/documents/${document.id}/corrections`, {
        kind: 'numbering',
        clauseId: ids[at],
        ...body,
      });
    for (const [at, body] of [
      [0, { text: '30 - 25% vào năm 2030' }],
      [0, { text: '25% vào năm 2030' }],
      [1, { text: '200. 000 đồng' }],
      [2, { text: '+ 5% so với năm 2020' }],
      [3, { marker: '200.' }],
    ] as const) {
      expect(await list(at, body)).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'correction-changes-wording' }] },
      });
    }
    bodyOf(await list(0, { text: '20 – 25% vào năm 2030' }), 201);
    bodyOf(await list(1, { marker: '2.' }), 201);
  });
});
