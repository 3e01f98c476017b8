import { startTestApp, type TestApp } from '../../support/app';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('members of a committee', () => {
  let test: TestApp;
  let committee: TestCommittee;
  beforeAll(async () => {
    test = await startTestApp();
    committee = await aCommittee(test, { members: { chair: 1, member: 2, office: 1, admin: 1 } });
  });
  afterAll(() => test.close());

  const members = () => `/committees/${committee.id}/members`;

  it('are listed with names, roles and dates', async () => {
    const { body } = await committee.one('office').client.get(members());
    expect(body.items).toHaveLength(5);
    expect(body.items[0]).toEqual({
      id: expect.any(String),
      personId: committee.one('chair').id,
      name: committee.one('chair').name,
      role: 'chair',
      termId: committee.termId,
      from: '2025-01-01',
      to: '2029-12-31',
      suspendedAt: null,
    });
  });
});
