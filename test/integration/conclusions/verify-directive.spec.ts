import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type DocumentWish, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Directives', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let chair: Person;
  let office: Person;
  let drafter: Person;

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    chair = committee.one('chair');
    office = committee.one('office');
    drafter = committee.one('drafter');
  });
  afterAll(() => on.close());

  const put = (who: Person, path: string, body: object, etag?: string): Promise<Answer> =>
    who.client.put(path, body, etag ? { headers: { 'if-match': etag } } : {});
  const standing = async (wish: DocumentWish): Promise<{ document: TestDocument; id: string }> => {
    const document = await aDocument(on, committee, { directives: [{}], ...wish });
    return { document, id: (await document.directives())[0].id };
  };
  const codeOf = ({ status, body }: Answer): string => `${status} ${body.code ?? body.errors?.[0]?.code}`;
  const wrong = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;

  describe('verified and confirmed', () => {
    const confirm = (
      id: string,
      confirmed: boolean,
      body = '',
      who = chair,
      etag?: string,
    ): Promise<Answer> => put(who, `/directives/${id}/confirmation`, { confirmed, body }, etag);
    const verify = (id: string, code: string, etag?: string, who = office): Promise<Answer> =>
      put(who, `/directives/${id}/verification`, { code }, etag);

    it('need the office first, then the presiding person, and what is not met is not confirmed', async () => {
      const { id } = await standing({ state: 'revision.verifying' });
      expect(codeOf(await confirm(id, true))).toBe('409 directive-unverified');
      expect((await verify(id, 'met', undefined, drafter)).status).toBe(403);
      expect(wrong(await verify(id, 'not-followed'))).toBe('422 order-must-be-met');
      bodyOf(await verify(id, 'not-met'), 200);
      expect(codeOf(await confirm(id, true))).toBe('409 directive-not-met');
      expect(codeOf(await verify(id, 'met'))).toBe('428 precondition-required');
      bodyOf(await verify(id, 'met', '"1"'), 200);
      expect(wrong(await confirm(id, false))).toBe('422 reason-missing');
      expect((await confirm(id, true, '', office)).status).toBe(403);
      bodyOf(await confirm(id, true), 200);
      bodyOf(await verify(id, 'not-met', '"2"'), 200);
      expect(bodyOf(await office.client.get(`/directives/${id}`), 200)).toMatchObject({
        verification: { code: 'not-met', etag: '"3"' },
        confirmation: null,
      });
    });

    it('let a request go unfollowed only where the agency said so', async () => {
      const { document, id } = await standing({
        state: 'revision.editing',
        directives: [{ strength: 'request' }, { strength: 'request' }],
      });
      const [, other] = await document.directives();
      bodyOf(
        await put(drafter, `/directives/${id}/response`, { outcome: 'not-followed', body: 'Too dear.' }),
        200,
      );
      await document.reach('revision.verifying');
      expect(wrong(await verify(other.id, 'not-followed'))).toBe('422 said-to-be-done');
      bodyOf(await verify(id, 'not-followed'), 200);
      bodyOf(await confirm(id, true), 200);
    });

    it('are confirmed by nobody who answered or verified them', async () => {
      const both = await on.aPerson();
      const mixed = await aCommittee(on, { members: { chair: both, office: both, member: 2, drafter: 1 } });
      const document = await aDocument(on, mixed, { state: 'revision.verifying', directives: [{}] });
      const [{ id }] = (await document.directives()) as [TestBody];
      bodyOf(await verify(id, 'met', undefined, both), 200);
      expect(codeOf(await confirm(id, true, '', both))).toBe('403 own-work');
    });
  });
});
