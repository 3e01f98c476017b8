import { unlockDirectives } from '../../../src/conclusions/reopen-directives';
import { Transactions } from '../../../src/platform/database/transactions';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer } from '../../support/client';
import {
  aDocument,
  revisedDraft,
  type DocumentWish,
  type TestDocument,
} from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Conclusions and their directives', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let neighbour: TestCommittee;
  let chair: Person;
  let office: Person;
  let drafter: Person;

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    neighbour = await aCommittee(on, { name: 'Neighbour' });
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

  describe('issued with a conclusion', () => {
    it('are numbered on through the document and go to the lead agency unless told otherwise', async () => {
      const document = await aDocument(on, committee, { state: 'conclusion.pending' });
      await document.acted(chair, 'issue-conclusion', {
        outcome: 'another-round',
        items: [{ kind: 'principle', text: 'Trees first.' }],
        directives: [
          {
            text: 'Say where.',
            clauseIds: [document.clauses['I.1']],
            dueOn: '2026-04-01',
            criterion: 'A list.',
          },
          { kind: 'action', strength: 'request', text: 'Watch over it.' },
        ],
      });
      const { items } = await document.conclusions();
      expect(items[0]).toMatchObject({
        form: 'TB',
        number: null,
        officialDate: '2026-03-02',
        roundNumber: 1,
      });
      expect(items[0].items).toEqual([{ kind: 'principle', text: 'Trees first.' }]);
      expect(items[0].directives).toMatchObject([
        {
          n: 1,
          strength: 'order',
          kind: 'text',
          dueOn: '2026-04-01',
          addressee: { name: 'Department of Waterways' },
        },
        { n: 2, strength: 'request', kind: 'action', addressee: null },
      ]);
      const dueAt = new Date(on.clock.now().getTime() + 86_400_000).toISOString();
      await document.acted(office, 'open-comments', { dueAt });
      await document.acted(office, 'close-comments');
      await document.acted(chair, 'issue-conclusion', {
        outcome: 'revise',
        directives: [{ text: 'Go on.' }],
      });
      expect((await document.conclusions()).items[1].directives[0].n).toBe(3);
    });

    it('are refused with unknown clauses and parties, and on a text that will not be revised', async () => {
      const document = await aDocument(on, committee, { state: 'conclusion.pending' });
      const other = await aDocument(on, committee);
      const issue = async (outcome: string, directive: object): Promise<string> =>
        wrong(
          await document.act(chair, 'issue-conclusion', {
            outcome,
            directives: [{ text: 'X', ...directive }],
          }),
        );
      expect(await issue('revise', { clauseIds: [other.clauses['I.1']] })).toBe('422 unknown-clause');
      expect(await issue('revise', { addresseeId: document.id })).toBe('422 unknown-party');
      expect(await issue('put-to-vote', {})).toBe('422 text-directive-without-revision');
      expect((await document.conclusions()).items).toEqual([]);
    });
  });

  describe('returned', () => {
    it('open only those named; a new conclusion opens the rest', async () => {
      const { document, id } = await standing({ state: 'revision.verifying', directives: [{}, {}] });
      const [, other] = await document.directives();
      bodyOf(await put(office, `/directives/${id}/verification`, { code: 'not-met' }), 200);
      const unknown = await document.act(chair, 'return-revision', {
        reason: 'X',
        directiveIds: [document.id],
      });
      expect(wrong(unknown)).toBe('422 unknown-directive');
      await document.acted(chair, 'return-revision', { reason: 'Not clear.', directiveIds: [id] });
      expect(await document.directives()).toMatchObject([
        { id, locked: false, response: null, verification: null },
        { id: other.id, locked: true, response: { outcome: 'done' } },
      ]);
      const answer = { outcome: 'done', body: 'Better.' };
      expect(codeOf(await put(drafter, `/directives/${other.id}/response`, answer, '"1"'))).toBe(
        '409 directive-not-reopened',
      );
      const { etag } = bodyOf(await put(drafter, `/directives/${id}/response`, answer), 200);
      expect(etag).toBe('"2"');
      bodyOf(
        await drafter.client.post(`/documents/${document.id}/versions`, {
          format: 'text',
          content: `${revisedDraft}2. More.\n`,
        }),
        201,
      );
      await document.acted(drafter, 'submit-revision');
      await on.app.get(Transactions).housekeeping((tx) => unlockDirectives(tx, document.id));
      expect((await document.directives()).map(({ locked }) => locked)).toEqual([false, false]);
    });
  });

  describe('the printed conclusion', () => {
    it('bears the number and date that the office enters', async () => {
      const document = await aDocument(on, committee, { state: 'revision.editing' });
      const { items } = await document.conclusions();
      const path = `/conclusions/${items[0].id}/registration`;
      const entry = { number: '12-TB/SC', officialDate: '2026-03-01', reason: 'As printed.' };
      expect(codeOf(await put(office, path, entry))).toBe('428 precondition-required');
      expect((await put(chair, path, entry, '"1"')).status).toBe(403);
      expect((await put(neighbour.one('office'), path, entry, '"1"')).status).toBe(404);
      expect(wrong(await put(office, path, { ...entry, reason: undefined }, '"1"'))).toBe(
        '422 official-date-needs-reason',
      );
      expect(wrong(await put(office, path, { ...entry, officialDate: '2027-01-01' }, '"1"'))).toBe(
        '422 official-date-in-future',
      );
      const registered = bodyOf(await put(office, path, entry, '"1"'), 200);
      expect(registered).toMatchObject({ number: '12-TB/SC', officialDate: '2026-03-01', etag: '"2"' });
      expect(codeOf(await put(office, path, entry, '"1"'))).toBe('412 precondition-failed');
      expect(bodyOf(await put(office, path, entry, '"2"'), 200).etag).toBe('"2"');
    });
  });
});
