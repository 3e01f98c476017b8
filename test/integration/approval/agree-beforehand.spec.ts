import { usualRules } from '../../../src/committees/rules/rules.schema';
import { RunDeadlines } from '../../../src/approval/run-deadlines';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody, told } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type CommitteeWish, type TestCommittee } from '../../support/factories';

describe('What an act would be refused for is said beforehand, of the same persons', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(() => on.clock.setTo('2026-03-02T02:00:00Z'));
  afterAll(() => on.close());

  interface Said {
    readonly allowed: boolean;
    readonly variants: Record<string, boolean>;
    readonly reasons: string[];
    readonly waitingFor: string[];
  }
  const said = async (document: TestDocument, who: Person, type: string): Promise<Said> => {
    const { actions, waitingFor } = bodyOf(await who.client.get(`/documents/${document.id}/actions`), 200);
    const action = actions.find((one: TestBody) => one.type === type);
    return {
      allowed: action.allowed,
      variants: Object.fromEntries(action.variants.map((one: TestBody) => [one.variant, one.allowed])),
      reasons: told(action.reasons),
      waitingFor: told(waitingFor),
    };
  };
  const refused = async (document: TestDocument, who: Person, type: string, body = {}): Promise<string[]> => {
    const { status, body: problem } = await document.act(who, type, body);
    expect(status).toBe(409);
    return told(problem.reasons);
  };
  const leaves = async (committee: TestCommittee, person: Person): Promise<void> => {
    const admin = on.administrator.client;
    const { items } = bodyOf(await admin.get(`/committees/${committee.id}/members?limit=100`), 200);
    for (const { id } of items.filter(({ personId }: TestBody) => personId === person.id)) {
      bodyOf(await admin.post(`/committees/${committee.id}/members/${id}/end`, { to: '2026-03-01' }), 200);
    }
  };
  const openSeries = async ({ id, documentTypeId, one }: TestCommittee): Promise<void> => {
    const series = { committeeId: id, documentTypeId, period: 'year', pattern: '{number}/{symbol}' };
    bodyOf(await one('office').client.post('/number-series', series), 201);
  };
  const seated = async (wish: CommitteeWish = {}) => {
    const committee = await aCommittee(on, wish);
    return { committee, chair: committee.one('chair'), office: committee.one('office') };
  };

  it('a signature that takes a number waits for the office to open its series', async () => {
    const { committee, chair, office } = await seated({ rules: { ...usualRules, numberTakenAt: 'sign' } });
    const document = await aDocument(on, committee, { state: 'adoption.signing' });
    const reasons = [`no-number-series ${office.id}`];
    expect(await said(document, chair, 'sign')).toMatchObject({
      allowed: false,
      reasons,
      waitingFor: reasons,
    });
    expect(await refused(document, chair, 'sign')).toEqual(reasons);
    expect([await document.waitsOn(office), await document.waitsOn(chair)]).toEqual([true, false]);
    await openSeries(committee);
    expect(await said(document, chair, 'sign')).toMatchObject({ allowed: true });
    expect([await document.waitsOn(office), await document.waitsOn(chair)]).toEqual([false, true]);
    await document.acted(chair, 'sign');
  });

  it('a promulgation that takes one waits for it too, also when the clock comes by', async () => {
    const rules = { ...usualRules, numberTakenAt: 'promulgate' as const, quarantineHours: 24 };
    const { committee, chair, office } = await seated({ rules });
    const document = await aDocument(on, committee, { state: 'adoption.signing' });
    await document.acted(chair, 'sign');
    expect((await said(document, office, 'promulgate')).waitingFor).toEqual([
      'quarantine-running',
      `no-number-series ${office.id}`,
    ]);
    expect(await document.waitsOn(office)).toBe(true);
    on.clock.setTo('2026-03-04T02:00:00Z');
    await on.app.get(RunDeadlines).run();
    const reasons = [`no-number-series ${office.id}`];
    expect(await said(document, office, 'promulgate')).toMatchObject({
      ...{ allowed: false, reasons, waitingFor: reasons },
    });
    expect(await refused(document, office, 'promulgate')).toEqual(reasons);
    await openSeries(committee);
    await on.app.get(RunDeadlines).run();
    const { state } = bodyOf(await office.client.get(`/documents/${document.id}`), 200);
    expect(state).toBe('adopted');
  });

  it('a round opens once somebody presides, or the office names who does', async () => {
    const { committee, chair, office } = await seated({
      members: { chair: 1, deputy: 2, member: 1, office: 1, drafter: 1 },
    });
    const [deputy] = committee.members.deputy as [Person];
    const document = await aDocument(on, committee);
    await document.acted(committee.one('drafter'), 'submit');
    await leaves(committee, chair);
    const dueAt = '2026-03-09T02:00:00Z';
    const reasons = [`no-chair ${office.id}`];
    expect(await said(document, office, 'open-comments')).toMatchObject({
      variants: { 'by-office': false, named: true, 'of-another-body': true },
      waitingFor: reasons,
    });
    expect(await refused(document, office, 'open-comments', { dueAt })).toEqual(reasons);
    for (const left of committee.members.deputy) await leaves(committee, left);
    const nobody = [`no-chair ${office.id} ${on.administrator.id}`];
    expect(await said(document, office, 'open-comments')).toMatchObject({
      variants: { 'by-office': false, named: false, 'of-another-body': true },
      waitingFor: nobody,
    });
    const named = { dueAt, presidingPersonId: deputy.id };
    expect(await refused(document, office, 'open-comments', named)).toEqual(nobody);
  });

  it('a round waits for what the rules in force have screened, not for what the last round asked', async () => {
    const { committee, chair, office } = await seated();
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    await document.acted(chair, 'issue-conclusion', { outcome: 'another-round' });
    const screening = [{ code: 'figures', vi: 'Số liệu', en: 'Figures' }];
    const rules = { rules: { ...usualRules, screening } };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/rules`, rules), 201);
    const reasons = [`screening-incomplete ${office.id}`];
    expect((await said(document, office, 'open-comments')).waitingFor).toEqual(reasons);
    const dueAt = '2026-03-09T02:00:00Z';
    expect(await refused(document, office, 'open-comments', { dueAt })).toEqual(reasons);
    await document.acted(office, 'open-comments', { dueAt, screening: ['figures'] });
  });

  it('a ballot opens once there is somebody to vote', async () => {
    const { committee, chair, office } = await seated({
      members: { chair: 1, deputy: 1, office: 1, drafter: 1 },
    });
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    await leaves(committee, chair);
    await leaves(committee, committee.one('deputy'));
    const reasons = [`nobody-in-office ${office.id} ${on.administrator.id}`];
    expect(await said(document, office, 'open-ballot')).toMatchObject({
      ...{ allowed: false, reasons, waitingFor: reasons },
    });
    expect(await refused(document, office, 'open-ballot', { mode: 'session' })).toEqual(reasons);
  });

  it('a lead agency without a drafter waits for the office and for those who keep the people', async () => {
    const { committee, office } = await seated();
    const drafter = committee.one('drafter');
    const { id: leadAgencyId } = await anOrganisation(on, { members: [drafter] });
    const document = await aDocument(on, committee, { opened: { leadAgencyId } });
    expect((await said(document, office, 'submit')).waitingFor).toEqual([`waiting-for-act ${drafter.id}`]);
    expect(await document.waitsOn(office)).toBe(false);
    await leaves(committee, drafter);
    const reasons = [`nobody-drafts ${office.id} ${on.administrator.id}`];
    expect(await said(document, office, 'submit')).toMatchObject({ reasons, waitingFor: reasons });
    expect(await document.waitsOn(office)).toBe(true);
  });
});
