import { usualRules, type Rules } from '../../../src/committees/rules/rules.schema';
import { firstMinuteFrom } from '../../../src/platform/calendar';
import { RunDeadlines } from '../../../src/approval/run-deadlines';
import { dueAfterDays, dueAfterHours } from '../../../src/workflow/deadlines';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const day = 86_400_000;
const inHanoi = (instant: string): string => firstMinuteFrom(new Date(instant), 'Asia/Ho_Chi_Minh');
const screening = [
  { code: 'authority', vi: 'Đúng thẩm quyền', en: 'The body may issue it' },
  { code: 'figures', vi: 'Số liệu đã đối chiếu', en: 'The figures were checked' },
];

describe('Rules of procedure in the acts', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  const under = async (rules: Partial<Rules>): Promise<TestCommittee> => {
    const made = await aCommittee(on, {
      ...{ rules: { ...usualRules, ...rules } },
      members: { chair: 1, deputy: 1, member: 3, office: 1, drafter: 1, admin: 1 },
    });
    const series = { committeeId: made.id, documentTypeId: made.documentTypeId, period: 'year' };
    bodyOf(await made.one('office').client.post('/number-series', series), 201);
    return made;
  };
  const replace = (committee: TestCommittee, rules: Partial<Rules>, documentTypeId?: string) =>
    committee.one('admin').client.post(`/committees/${committee.id}/rules`, {
      ...{ rules: { ...usualRules, ...rules } },
      ...(documentTypeId ? { documentTypeId } : {}),
    });
  const submitted = async (committee: TestCommittee): Promise<TestDocument> => {
    const document = await aDocument(on, committee);
    await document.acted(committee.one('drafter'), 'submit');
    return document;
  };
  const inDays = (days: number): string => new Date(on.clock.now().getTime() + days * day).toISOString();
  const actionOf = async (who: Person, { id }: TestDocument, type: string): Promise<TestBody> => {
    const { actions } = bodyOf(await who.client.get(`/documents/${id}/actions`), 200);
    return actions.find((action: TestBody) => action.type === type);
  };
  const factOf = async ({ id, committee }: TestDocument, type: string): Promise<TestBody> => {
    const { items } = bodyOf(
      await committee.one('office').client.get(`/documents/${id}/ledger?limit=200`),
      200,
    );
    return items.filter((fact: TestBody) => fact.type === type).at(-1).data;
  };
  const reasonsOf = ({ body }: Answer): TestBody[] => body.reasons;

  describe('a minimum period for comments', () => {
    let committee: TestCommittee;
    let office: Person;
    beforeAll(async () => {
      committee = await under({ minimumCommentDays: 3 });
      office = committee.one('office');
    });

    it('is kept when they open: an earlier due time is answered with the earliest possible', async () => {
      const document = await submitted(committee);
      const earliest = dueAfterDays(on.clock.now(), 3).toISOString();
      const short = new Date(Date.parse(earliest) - 1).toISOString();
      expect(await document.act(office, 'open-comments', { dueAt: short })).toMatchObject({
        status: 422,
        body: {
          ...{ code: 'comment-period-too-short', errors: [{ path: 'dueAt' }] },
          title: expect.stringContaining(inHanoi(earliest)),
        },
      });
      await document.acted(office, 'open-comments', { dueAt: earliest });
      expect(await factOf(document, 'act.open-comments')).toMatchObject({
        byRules: { minimumCommentDays: 3, minimumUntil: earliest },
      });
    });

    it('is kept when the office would close them sooner, also after an extension, and then is over', async () => {
      const document = await submitted(committee);
      const until = dueAfterDays(on.clock.now(), 3);
      await document.acted(office, 'open-comments', { dueAt: inDays(5) });
      await document.acted(office, 'extend-comments', { dueAt: inDays(9), reason: 'Holidays.' });
      const refused = await document.act(office, 'close-comments');
      expect(refused).toMatchObject({ status: 409, body: { code: 'minimum-period-running' } });
      expect(reasonsOf(refused)).toMatchObject([
        { message: `The rules keep comments open until ${inHanoi(until.toISOString())}.`, who: [] },
      ]);
      expect(await actionOf(office, document, 'close-comments')).toMatchObject({
        ...{ allowed: false, reasons: [{ code: 'minimum-period-running' }] },
      });
      on.clock.setTo(until.toISOString());
      expect(await actionOf(office, document, 'close-comments')).toMatchObject({ allowed: true });
      await document.acted(office, 'close-comments');
    });

    it('does not run while the document is parked', async () => {
      const document = await submitted(committee);
      await document.acted(office, 'open-comments', { dueAt: inDays(5) });
      await document.acted(office, 'suspend', { reason: 'Flood.' });
      on.clock.setTo(inDays(4));
      await document.acted(office, 'resume', { reason: 'Dry.' });
      expect(await document.act(office, 'close-comments')).toMatchObject({
        body: { code: 'minimum-period-running' },
      });
      on.clock.setTo(inDays(3));
      await document.acted(office, 'close-comments');
    });
  });

  describe('a screening list', () => {
    it('is ticked whole before comments open; what is left is named, with those who can tick it', async () => {
      const committee = await under({ screening });
      const office = committee.one('office');
      const document = await submitted(committee);
      const open = (ticked: string[], language = 'en') =>
        office.client.post(
          `/documents/${document.id}/actions/open-comments`,
          { dueAt: inDays(5), screening: ticked },
          { headers: { 'if-match': '*', 'accept-language': language } },
        );
      const refused = await open(['figures']);
      expect(refused).toMatchObject({ status: 409, body: { code: 'screening-incomplete' } });
      expect(reasonsOf(refused)).toMatchObject([
        {
          message: 'The office has not screened everything; 1 point left: The body may issue it.',
          who: [{ id: office.id }],
        },
      ]);
      expect(reasonsOf(await open([], 'vi'))).toMatchObject([
        { message: 'Còn 2 nội dung Văn phòng chưa kiểm tra: Đúng thẩm quyền; Số liệu đã đối chiếu.' },
      ]);
      expect(await open(['figures', 'authority', 'poetry'])).toMatchObject({
        status: 422,
        body: { code: 'unknown-screening-item', errors: [{ path: 'screening' }] },
      });
      expect((await open(['figures', 'authority', 'figures'])).status).toBe(200);
      expect(await factOf(document, 'act.open-comments')).toMatchObject({
        byRules: { screening: ['figures', 'authority'] },
      });
    });
  });

  describe('more time for comments', () => {
    const cases: [Rules['extendedBy'], boolean, boolean][] = [
      [['office'], true, false],
      [['presiding'], false, true],
      [['office', 'presiding'], true, true],
    ];
    it.each(cases)(
      'is given by %j and nobody else, as /actions tells',
      async (extendedBy, office, presiding) => {
        const committee = await under({ extendedBy });
        const document = await aDocument(on, committee, { state: 'comments.open' });
        const [bureau, chair, deputy] = [
          committee.one('office'),
          committee.one('chair'),
          committee.one('deputy'),
        ];
        const may: [Person, boolean][] = [
          [bureau, office],
          [chair, presiding],
          [deputy, false],
          [committee.one('drafter'), false],
        ];
        const able = [...(presiding ? [chair.id] : []), ...(office ? [bureau.id] : [])];
        let days = 8;
        for (const [who, allowed] of may) {
          const action = await actionOf(who, document, 'extend-comments');
          expect(action.allowed).toBe(allowed);
          if (!allowed) expect(action.reasons[0].who.map(({ id }: TestBody) => id)).toEqual(able);
          const body = { dueAt: inDays((days += 1)), reason: 'Asked for.' };
          expect((await document.act(who, 'extend-comments', body)).status).toBe(allowed ? 200 : 403);
        }
        expect(await factOf(document, 'act.extend-comments')).toMatchObject({ byRules: { extendedBy } });
      },
    );
  });

  describe('a version of the rules', () => {
    it('is a document type’s own where it has one, and the committee’s where it has none', async () => {
      const committee = await under({ minimumCommentDays: 1 });
      bodyOf(await replace(committee, { minimumCommentDays: 9 }, committee.documentTypeId), 201);
      bodyOf(await replace(committee, { minimumCommentDays: 2 }), 201);
      const other = { committeeId: committee.id, name: 'Conclusion', symbol: 'KL' };
      const { id: otherType } = bodyOf(
        await committee.one('admin').client.post('/document-types', other),
        201,
      );
      const own = await submitted(committee);
      const office = committee.one('office');
      expect(await own.act(office, 'open-comments', { dueAt: inDays(8) })).toMatchObject({ status: 422 });
      await own.acted(office, 'open-comments', { dueAt: inDays(9) });
      const common = await submitted({ ...committee, documentTypeId: otherType });
      expect(await common.act(office, 'open-comments', { dueAt: inDays(1) })).toMatchObject({ status: 422 });
      await common.acted(office, 'open-comments', { dueAt: inDays(2) });
    });

    it('asks for papers before the first round too, by the type’s own rules', async () => {
      const committee = await under({});
      const document = await aDocument(on, committee);
      bodyOf(await replace(committee, { requiredPapers: ['appraisal'] }, committee.documentTypeId), 201);
      expect(await document.act(committee.one('drafter'), 'submit')).toMatchObject({
        status: 409,
        body: { code: 'papers-missing' },
      });
    });

    it('is kept by its round to the end, whatever is set meanwhile; the next round has the newest', async () => {
      const committee = await under({ confirmingDays: 3, conclusionForm: 'KL' });
      const document = await aDocument(on, committee, { state: 'comments.open', comments: [{}] });
      const { rulesVersionId } = await factOf(document, 'act.open-comments');
      bodyOf(await replace(committee, { confirmingDays: 0, conclusionForm: 'TB' }), 201);
      await document.reach('revision.editing');
      const [conclusion] = (await document.conclusions()).items;
      expect(conclusion.form).toBe('KL');
      const drafter = committee.one('drafter');
      await document.reach('revision.verifying');
      const state = bodyOf(await drafter.client.get(`/documents/${document.id}`), 200).state;
      expect(state).toBe('revision.confirming');
      expect(await factOf(document, 'act.submit-revision')).toMatchObject({ rulesVersionId });
      await document.acted(committee.one('office'), 'close-confirming');
      await document.acted(committee.one('chair'), 'accept-revision', { next: 'comments' });
      await document.acted(committee.one('office'), 'open-comments', { dueAt: inDays(5) });
      expect((await factOf(document, 'act.open-comments')).rulesVersionId).not.toBe(rulesVersionId);
    });
  });

  describe('the number is taken', () => {
    const cases = [
      ['sign', true],
      ['promulgate', false],
    ] as const;
    it.each(cases)('at %s where the rules say so', async (numberTakenAt, atSignature) => {
      const committee = await under({ numberTakenAt, quarantineHours: 48 });
      const document = await aDocument(on, committee, { state: 'adoption.signing' });
      const now = on.clock.now();
      await document.acted(committee.one('chair'), 'sign');
      const signed = await factOf(document, 'act.sign');
      expect(signed.number !== null).toBe(atSignature);
      expect(signed.byRules).toEqual({
        ...{ numberTakenAt, quarantineHours: 48, from: now.toISOString() },
        until: dueAfterHours(now, 48).toISOString(),
      });
      expect(await document.act(committee.one('office'), 'promulgate')).toMatchObject({
        body: { code: 'quarantine-running' },
      });
      on.clock.setTo(signed.byRules.until);
      await document.acted(committee.one('office'), 'promulgate');
      const { number, byRules } = await factOf(document, 'act.promulgate');
      expect(number).toMatch(/^0?1/);
      expect(byRules).toMatchObject({ quarantineHours: 48, until: signed.byRules.until, at: byRules.until });
    });
  });

  describe('every act', () => {
    it('stores the version it was decided under, which stays as it was', async () => {
      const committee = await under({ confirmingDays: 2 });
      const document = await aDocument(on, committee, { state: 'conclusion.pending' });
      const url = `/documents/${document.id}/ledger?limit=200`;
      const { items } = bodyOf(await committee.one('office').client.get(url), 200);
      const acts = items.filter(({ type }: TestBody) => type.startsWith('act.'));
      const versions = bodyOf(
        await committee.one('office').client.get(`/committees/${committee.id}/rules`),
        200,
      );
      expect(acts.map(({ data }: TestBody) => data.rulesVersionId)).toEqual(
        acts.map(() => versions.items[0].id),
      );
    });

    it('that begins a period tells from when and how long, so that its end can be computed again', async () => {
      const committee = await under({ confirmingDays: 2 });
      const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
      await document.reach('revision.verifying');
      const { byRules } = await factOf(document, 'act.submit-revision');
      expect(byRules.confirmingDays).toBe(2);
      expect(dueAfterDays(new Date(byRules.from), byRules.confirmingDays).toISOString()).toBe(byRules.until);
      await document.acted(committee.one('office'), 'close-confirming');
      expect((await factOf(document, 'act.close-confirming')).byRules).toEqual({
        ...{ confirmingDays: 2, unsettled: 1, unanswered: 1 },
        ...{ until: byRules.until, at: on.clock.now().toISOString() },
      });
    });
  });

  describe('a ballot', () => {
    it.each([1, 2, 3])(
      'closes under the version its round pinned, though rules are replaced (time %i)',
      async () => {
        const committee = await under({});
        const document = await aDocument(on, committee, { state: 'adoption.voting' });
        const { rulesVersionId } = await factOf(document, 'act.open-comments');
        const office = committee.one('office');
        await document.acted(office, 'open-ballot');
        const ballots = async () =>
          bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200).items[0];
        const voters = [...committee.members.member, committee.one('chair')];
        for (const voter of voters) {
          const { id } = await ballots();
          bodyOf(await voter.client.put(`/ballots/${id}/vote`, { choice: 'for' }), 200);
        }
        const unanimity = { numerator: 1, denominator: 1, moreThan: false, base: 'in-office' } as const;
        const [closed, set] = await Promise.all([
          document.act(office, 'close-ballot'),
          replace(committee, { majority: unanimity }),
        ]);
        expect([closed.status, set.status]).toEqual([200, 201]);
        expect(closed.body.state).toBe('adoption.signing');
        expect(await ballots()).toMatchObject({ outcome: 'passed', arithmetic: { rulesVersionId } });
      },
    );
  });

  const ledgerOf = async ({ id, committee }: TestDocument): Promise<TestBody[]> =>
    bodyOf(await committee.one('office').client.get(`/documents/${id}/ledger?limit=200`), 200).items;

  it('every decision by rules comes out again from what the ledger keeps of it', async () => {
    const committee = await under({
      minimumCommentDays: 2,
      confirmingDays: 3,
      quarantineHours: 24,
      screening,
    });
    const [office, chair, drafter] = [
      committee.one('office'),
      committee.one('chair'),
      committee.one('drafter'),
    ];
    const document = await submitted(committee);
    const ticked = { dueAt: inDays(5), screening: ['authority', 'figures'] };
    await document.acted(office, 'open-comments', ticked);
    await document.acted(office, 'extend-comments', { dueAt: inDays(6), reason: 'Rain.' });
    on.clock.setTo(inDays(6));
    await document.acted(office, 'close-comments');
    await document.acted(chair, 'issue-conclusion', { outcome: 'revise' });
    const { content } = { content: 'I. GOALS\n1. Plant sixty trees.' };
    bodyOf(await drafter.client.post(`/documents/${document.id}/versions`, { format: 'text', content }), 201);
    await document.acted(drafter, 'submit-revision');
    on.clock.setTo(inDays(4));
    await on.app.get(RunDeadlines).run();
    await document.reach('adoption.signing');
    await document.acted(chair, 'sign');
    on.clock.setTo(inDays(2));
    await on.app.get(RunDeadlines).run();

    const decided = (await ledgerOf(document)).filter(({ data }) => data.byRules);
    expect(decided.map(({ type, comesOutAgain }) => `${type} ${comesOutAgain}`)).toEqual(
      [
        ...['submit', 'open-comments', 'extend-comments', 'close-comments', 'issue-conclusion'],
        ...['submit-revision', 'close-confirming', 'accept-revision', 'sign', 'promulgate'],
      ].map((act) => `act.${act} true`),
    );
  });

  it('a round shows the rules it pinned and its minimum period, and what the next one would open with', async () => {
    const committee = await under({ minimumCommentDays: 2, screening });
    const office = committee.one('office');
    const document = await submitted(committee);
    const shown = async (): Promise<TestBody> =>
      bodyOf(await office.client.get(`/documents/${document.id}/rounds`), 200);
    const before = await shown();
    expect(before).toMatchObject({ items: [], opening: { rulesVersion: { n: 1 }, screening } });
    const minimumUntil = dueAfterDays(on.clock.now(), 2).toISOString();
    const ticked = { dueAt: inDays(5), screening: ['authority', 'figures'] };
    await document.acted(office, 'open-comments', ticked);
    bodyOf(await replace(committee, { minimumCommentDays: 9 }), 201);
    expect(await shown()).toMatchObject({
      items: [{ number: 1, minimumUntil, rulesVersion: before.opening.rulesVersion }],
      opening: null,
    });
    expect((await factOf(document, 'act.open-comments')).rulesVersionId).toBe(before.opening.rulesVersion.id);
  });

  it('another body’s rules for a type hold for documents of that type from elsewhere', async () => {
    const committee = await under({});
    const office = committee.one('office');
    const leading = await aCommittee(on, {
      name: 'Full Committee',
      members: { chair: 1, admin: 1, member: 1, office },
    });
    bodyOf(await replace(leading, { minimumCommentDays: 4 }, leading.documentTypeId), 201);
    const document = await submitted(committee);
    const body = { kind: 'committee', id: leading.id };
    await document.acted(office, 'open-comments', { dueAt: inDays(5), body });
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/rounds`), 200);
    expect(items).toMatchObject([{ minimumUntil: dueAfterDays(on.clock.now(), 4).toISOString() }]);
    expect(items[0].rulesVersion.n).toBe(2);
  });
});
