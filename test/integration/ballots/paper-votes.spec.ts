import { bodyOf, type TestBody, code } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import type { TestCommittee } from '../../support/factories';
import { Voting } from '../../support/voting';

describe('A vote on paper', () => {
  let voting: Voting;
  let committee: TestCommittee;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee();
  });
  afterAll(() => voting.close());

  const aPaper = async (documentId: string, kind: string): Promise<string> =>
    bodyOf(
      await committee.one('office').client.post(`/documents/${documentId}/papers`, { kind, title: 'A form' }),
      201,
    ).id;

  it('is entered by the office with the paper it stands on', async () => {
    const ballot = await voting.open(committee, { mode: 'written', closesAt: voting.inHours(24) });
    const paperId = await aPaper(ballot.document.id, 'opinion-form');
    const by = committee.one('member').id;
    const body = { choice: 'against', body: 'Too narrow.', by, channel: 'paper-form', paperId };
    const vote = bodyOf(await voting.vote(ballot, committee.one('office'), body), 200);
    expect(vote).toMatchObject({ by: { id: by }, channel: 'paper-form', paperId, choice: 'against' });
    const inDraft = { choice: 'for', by: committee.one('deputy').id, channel: 'in-draft' };
    expect(bodyOf(await voting.vote(ballot, committee.one('office'), inDraft), 200)).toMatchObject({
      ...{ channel: 'in-draft', paperId: null },
    });
    const { rows } = await voting.database.query<{ data: TestBody }>(
      `select convert_from(canonical, 'UTF8')::json -> 'data' as data from ledger
        where document_id = $1 and fact_type = 'vote.cast' order by id limit 1`,
      [ballot.document.id],
    );
    expect(rows[0]!.data).toEqual({ ballotId: ballot.id, mandateId: null, ...body });
    await voting.work(ballot);
    const { items } = bodyOf(await committee.one('member').client.get('/notifications'), 200);
    expect(items.map(({ kind }: TestBody) => kind)).toContain('vote-entered-for-you');
  });

  it('names an opinion form or a letter of the same dossier', async () => {
    const ballot = await voting.open(committee);
    const other = await aDocument(voting.on, committee);
    const enter = async (more: object): Promise<string> => {
      const body = { choice: 'for', by: committee.one('member').id, channel: 'letter', ...more };
      return code(await voting.vote(ballot, committee.one('office'), body));
    };
    expect(await enter({})).toBe('422 paper-missing');
    expect(await enter({ channel: 'paper-form' })).toBe('422 paper-missing');
    const minutes = await aPaper(ballot.document.id, 'minutes');
    expect(await enter({ paperId: minutes })).toBe('422 paper-not-a-vote');
    expect(await enter({ paperId: await aPaper(other.id, 'letter') })).toBe('422 paper-not-a-vote');
    expect(await enter({ paperId: ballot.id })).toBe('422 paper-not-a-vote');
    const own = { choice: 'for', paperId: await aPaper(ballot.document.id, 'letter') };
    expect(code(await voting.vote(ballot, committee.one('member'), own))).toBe('422 paper-not-a-vote');
    expect((await voting.read(ballot)).votes).toEqual([]);
    expect(await enter({ paperId: own.paperId })).toMatch(/^200/);
  });
});
