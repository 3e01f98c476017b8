import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('people', () => {
  let test: TestApp;
  let committee: TestCommittee;
  beforeAll(async () => {
    test = await startTestApp();
    committee = await aCommittee(test, { members: { admin: 1, chair: 1 } });
  });
  afterAll(() => test.close());

  const admin = () => committee.one('admin').client;

  it('are registered by whoever adds members', async () => {
    const person = { name: 'Đỗ Minh', email: 'Minh@Example.test', password: 'rất-dài-và-bí-mật' };
    expect((await committee.one('chair').client.post('/people', person)).status).toBe(403);
    const registered = bodyOf(await admin().post('/people', person), 201);
    expect(registered).toEqual({ id: expect.any(String), name: 'Đỗ Minh', email: 'minh@example.test' });
    const credentials = { email: 'MINH@example.test', password: person.password.normalize('NFD') };
    expect((await test.client().post('/auth/sign-in', credentials)).status).toBe(200);
  });

  it('need no address, unless they bring a password', async () => {
    expect(bodyOf(await admin().post('/people', { name: 'Guest' }), 201).email).toBeNull();
    const answer = await admin().post('/people', { name: 'Guest', password: 'long-enough-indeed' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'email-missing' } });
  });

  it('have an address of their own, however it is written and whoever was first', async () => {
    const twice = await Promise.all(
      ['same@example.test', 'SAME@example.test'].map((email) =>
        admin().post('/people', { name: 'Twin', email }),
      ),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(twice.find(({ status }) => status === 409)?.body.code).toBe('email-taken');
  });

  it('are found by a part of the name or the address, in any letter case and Unicode form', async () => {
    await admin().post('/people', { name: 'Trần Ngọc Ánh', email: 'anh.tran@example.test' });
    const find = async (q: string) =>
      bodyOf(await admin().get(`/people?q=${encodeURIComponent(q)}`), 200).items.map(
        (p: { name: string }) => p.name,
      );
    expect(await find('NGỌC'.normalize('NFD'))).toEqual(['Trần Ngọc Ánh']);
    expect(await find('anh.tran')).toEqual(['Trần Ngọc Ánh']);
    expect(await find('%')).toEqual([]);
    expect((await committee.one('chair').client.get('/people')).status).toBe(403);
  });

  it('are named with their roles today in /me', async () => {
    const chair = committee.one('chair');
    expect(bodyOf(await chair.client.get('/me'), 200)).toEqual({
      ...{
        person: { id: chair.id, name: chair.name },
        email: chair.email,
        administrator: false,
        organisations: [],
      },
      committees: [{ id: committee.id, name: committee.name, roles: ['chair'] }],
    });
  });
});
