import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { aCommittee, type TestCommittee } from '../../support/factories';

const unknownId = '019a0000-0000-7000-8000-000000000000';

describe('a neighbour committee', () => {
  let test: TestApp;
  let ours: TestCommittee;
  let theirs: TestCommittee;
  let ourAdmin: Person;
  let theirMember: string;
  beforeAll(async () => {
    test = await startTestApp();
    ours = await aCommittee(test, { members: { admin: 1 } });
    theirs = await aCommittee(test, { members: { admin: 1, chair: 1 } });
    ourAdmin = ours.one('admin');
    const list = bodyOf(await theirs.one('admin').client.get(`/committees/${theirs.id}/members`), 200);
    theirMember = list.items[0].id;
  });
  afterAll(() => test.close());

  const member = () => ({ personId: ourAdmin.id, role: 'auditor', from: '2026-01-01' });
  const term = { name: '2030', from: '2030-01-01' };
  const requests: [string, (id: string) => [string, string, unknown?]][] = [
    ['reads it', (id) => ['GET', `/committees/${id}`]],
    ['reads its members', (id) => ['GET', `/committees/${id}/members`]],
    ['adds a member', (id) => ['POST', `/committees/${id}/members`, member()]],
    ['ends a member', (id) => ['POST', `/committees/${id}/members/${theirMember}/end`, { to: '2026-02-01' }]],
    ['adds a term', (id) => ['POST', `/committees/${id}/terms`, term]],
    ['reads its rules', (id) => ['GET', `/committees/${id}/rules`]],
    ['sets its rules', (id) => ['POST', `/committees/${id}/rules`, { rules: usualRules }]],
    ['reads its types', (id) => ['GET', `/document-types?committee=${id}`]],
    ['adds a type', (id) => ['POST', '/document-types', { committeeId: id, name: 'X', symbol: 'X' }]],
  ];

  it.each(requests)('answers whoever %s as if it were not there', async (_, request) => {
    const neighbour = await ourAdmin.client.send(...request(theirs.id));
    const unknown = await ourAdmin.client.send(...request(unknownId));
    expect(neighbour.status).toBe(404);
    expect({ ...neighbour.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  });

  it('keeps its members out of our paths', async () => {
    const end = { to: '2026-02-01' };
    const answer = await ourAdmin.client.post(`/committees/${ours.id}/members/${theirMember}/end`, end);
    expect(answer.status).toBe(404);
  });

  it('is not there for an administrator either when it is nowhere', async () => {
    const root = test.administrator.client;
    for (const [, request] of requests) expect((await root.send(...request(unknownId))).status).toBe(404);
  });
});
