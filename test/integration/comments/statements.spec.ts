import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee } from '../../support/factories';

/** PostgreSQL's own count of what a request cost: `BEGIN; select ...` sent together are two. */
function statementsIn(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split(';').filter((part) => part.trim() !== '')).length;
}

/** The statements sent for what is being asked, and for nothing else that the process does meanwhile. */
async function statementsOf<Answer>(ask: () => Promise<Answer>): Promise<[Answer, string[]]> {
  const asking = new AsyncLocalStorage<true>();
  const sent: string[] = [];
  const query = Client.prototype.query as (this: Client, ...asked: unknown[]) => unknown;
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...asked: unknown[]) {
    const [statement] = asked as [string | { text: string }];
    if (asking.getStore()) sent.push(typeof statement === 'string' ? statement : statement.text);
    return query.apply(this, asked) as void;
  });
  return [await asking.run(true, ask), [...sent]];
}

describe('Creating a comment', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());
  afterEach(() => jest.restoreAllMocks());

  it('uses at most eight statements, sign-in and answer included', async () => {
    const committee = await aCommittee(on);
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const member = committee.one('member').client;
    const comment = { body: 'Say by when.' };
    bodyOf(await member.post(`/documents/${document.id}/comments`, comment), 201);

    const [answer, own] = await statementsOf(() =>
      member.post(`/documents/${document.id}/comments`, comment),
    );

    const created = bodyOf(answer, 201);
    expect(own[1]).toMatch(/^BEGIN; select pg_advisory_xact_lock_shared/);
    expect(own.at(-1)).toBe('COMMIT');
    expect(statementsIn(own)).toBeLessThanOrEqual(8);
    expect(created).toEqual(bodyOf(await member.get(`/comments/${created.id}`), 200));
  });
});
