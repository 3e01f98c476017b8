import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type DocumentWish, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Search', () => {
  let on: TestApp;
  let committee: TestCommittee;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    committee = await aCommittee(on, { members: { chair: 1, deputy: 1, member: 2, office: 1, drafter: 1 } });
  });

  const office = (): Person => committee.one('office');
  const ask = (who: Person, q: string, more = ''): Promise<Answer> =>
    who.client.get(`/search?q=${encodeURIComponent(q)}${more}`);
  const search = async (who: Person, q: string, more = ''): Promise<TestBody[]> =>
    bodyOf(await ask(who, q, more), 200).items;
  const ids = (items: TestBody[]): string[] => items.map(({ documentId }) => documentId);
  const titled = (title: string, wish: DocumentWish = {}): Promise<TestDocument> =>
    aDocument(on, committee, { ...wish, opened: { title } });
  const save = async (document: TestDocument, content: string): Promise<TestBody> =>
    bodyOf(
      await committee
        .one('drafter')
        .client.post(`/documents/${document.id}/versions`, { format: 'text', content }),
      201,
    );
  const marked = ({ snippet: { text, marks } }: TestBody): string[] =>
    marks.map(([from, to]: [number, number]) => text.slice(from, to));

  it.each(['dang uy', 'Đảng ủy', 'đảng uỷ', 'ĐẢNG ỦY', 'Đảng ủy'.normalize('NFD')])(
    'finds “%s” in titles, texts and comments, and marks it',
    async (q) => {
      const document = await titled('Quy chế của Đảng ủy xã', {
        state: 'comments.open',
        comments: [{ body: 'Xin hỏi đảng uỷ về việc này.' }],
      });
      await save(await titled('Việc khác'), 'I. MỤC TIÊU\n1. Các Đảng uỷ trực thuộc báo cáo.\n');
      const [text, whole] = await search(office(), q);
      expect(text).toMatchObject({
        title: 'Việc khác',
        hits: [{ kind: 'clause', label: 'I.1', versionN: 2 }],
      });
      expect(marked(text!.hits[0])).toEqual(['Đảng uỷ']);
      expect(whole).toMatchObject({ documentId: document.id, more: false });
      expect(whole!.hits.map(({ kind }: TestBody) => kind)).toEqual(['document', 'comment']);
      expect(whole!.hits.flatMap(marked)).toEqual(['Đảng ủy', 'đảng uỷ']);
      expect(whole!.hits[1]).toMatchObject({ commentId: document.commentIds[0] });
    },
  );

  it('puts what has the accents asked for first, then what is newer', async () => {
    const plain = await titled('Con ma');
    const mother = await titled('Má');
    const cheek = await titled('Chiếc má hồng');
    expect(ids(await search(office(), 'má'))).toEqual([cheek.id, mother.id, plain.id]);
    expect(ids(await search(office(), 'ma'))).toEqual([plain.id, cheek.id, mother.id]);
    const [first, , last] = await search(office(), 'má');
    expect([first!.hits[0].exact, last!.hits[0].exact]).toEqual([true, false]);
  });

  it('asks for every word, wherever in a clause they stand, the words together first', async () => {
    const document = await titled('Hai việc');
    await save(document, 'I. VIỆC\n1. Cán bộ đi bộ.\n2. Bộ trưởng gặp cán sự.\n3. Chỉ có cán.\n');
    const [found] = await search(office(), 'cán bộ');
    expect(found!.hits.map(({ label }: TestBody) => label)).toEqual(['I.1', 'I.2']);
    expect(await search(office(), 'cán bộ khoai lang')).toEqual([]);
  });

  it('shows of a document the clauses with the accents asked for first, and only where they are few the others', async () => {
    const document = await titled('Một việc');
    await save(document, 'I. VIỆC\n1. Con ma.\n2. Gò má.\n3. Lúa mạ.\n');
    const hits = async (q: string): Promise<[string, boolean][]> =>
      (await search(office(), q))[0]!.hits.map(({ label, exact }: TestBody) => [label, exact]);
    expect(await hits('má')).toEqual([
      ['I.2', true],
      ['I.1', false],
      ['I.3', false],
    ]);
    const six = Array.from({ length: 6 }, (_, at) => `${at + 1}. Gò má ${at}.\n`).join('');
    await save(document, `I. VIỆC\n${six}7. Con ma.\n`);
    expect((await hits('má')).map(([label]) => label)).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'I.5']);
    expect((await search(office(), 'má'))[0]!.more).toBe(true);
  });

  it('goes past documents whose words stand apart', async () => {
    const together = [await titled('Xưa'), await titled('Xưa nữa')];
    for (const document of together) await save(document, 'I. VIỆC\n1. Trồng xoài, ổi, mít, na.\n');
    for (let n = 0; n < 3; n += 1)
      await save(await titled('Nay'), 'I. VIỆC\n1. Trồng xoài, ổi.\n2. Trồng mít, na.\n');
    for (const q of ['xoài mít', 'xoai mit', 'xoài ổi mít na', 'xoai oi mit na']) {
      const { items, nextCursor } = bodyOf(await ask(office(), q, '&limit=1'), 200);
      const rest = bodyOf(await ask(office(), q, `&limit=1&cursor=${nextCursor}`), 200);
      expect(ids([...items, ...rest.items])).toEqual([together[1]!.id, together[0]!.id]);
    }
  });

  it('finds English words too', async () => {
    await titled('On trees and books');
    expect(await search(office(), 'TREES')).not.toEqual([]);
    expect(ids(await search(office(), 'forty trees'))).toHaveLength(1);
  });

  it('goes on where a page ended, each document once', async () => {
    for (let n = 0; n < 3; n += 1) await titled(`Cây ${n}`);
    for (let n = 0; n < 2; n += 1) await titled(`Cay ${n}`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = bodyOf(await ask(office(), 'cây', `&limit=2${cursor}`), 200);
      seen.push(...items.map(({ title }: TestBody) => title));
      cursor = nextCursor && `&cursor=${nextCursor}`;
    } while (cursor);
    expect(seen).toEqual(['Cây 2', 'Cây 1', 'Cây 0', 'Cay 1', 'Cay 0']);
  });

  it('looks in one committee where it is named', async () => {
    const { id } = await titled('Cây xanh');
    expect(ids(await search(office(), 'cây', `&committee=${committee.id}`))).toEqual([id]);
    expect(await search(office(), 'cây', `&committee=${id}`)).toEqual([]);
  });

  it('looks in the newest text that the reader may see', async () => {
    const document = await titled('Cũ', { state: 'revision.editing' });
    await save(document, 'I. MỤC TIÊU\n1. Bảy mươi cây bàng.\n');
    expect(ids(await search(office(), 'cây bàng'))).toEqual([document.id]);
    expect(await search(office(), 'forty')).toEqual([]);
    const member = committee.one('member');
    expect(await search(member, 'cây bàng')).toEqual([]);
    expect(ids(await search(member, 'forty'))).toEqual([document.id]);
  });

  it('looks in the title of today', async () => {
    const { id } = await titled('Cũ');
    const settings = { title: 'Mới', recipientIds: [] };
    const { client } = committee.one('drafter');
    bodyOf(await client.send('PUT', `/documents/${id}`, settings, { headers: { 'if-match': '*' } }), 200);
    expect([await search(office(), 'Cũ'), ids(await search(office(), 'Mới'))]).toEqual([[], [id]]);
  });

  it('shows no draft before comments open, and nothing of another committee', async () => {
    const document = await titled('Bản nháp lạ');
    expect(ids(await search(office(), 'nháp lạ'))).toEqual([document.id]);
    expect(await search(committee.one('member'), 'nháp lạ')).toEqual([]);
    const neighbour = await aCommittee(on, { members: { chair: 1, office: 1 } });
    expect(await search(neighbour.one('chair'), 'nháp lạ')).toEqual([]);
    expect(await search(on.administrator, 'nháp lạ')).toEqual([]);
  });

  it('tells nothing of what is said in a sealed round but to the office and its author', async () => {
    const rules = { ...usualRules, sealedRounds: true };
    committee = await aCommittee(on, { rules, members: { chair: 1, member: 2, office: 1, drafter: 1 } });
    await titled('Vòng kín', { state: 'comments.open', comments: [{ body: 'Ý riêng lặng lẽ.' }] });
    const [author, other] = committee.members.member as [Person, Person];
    const found = async (who: Person) => (await search(who, 'lang le')).length;
    expect([await found(office()), await found(author), await found(other)]).toEqual([1, 1, 0]);
    expect(await found(committee.one('drafter'))).toBe(0);
  });

  it('finds a comment as it is worded now', async () => {
    const document = await titled('Việc', { state: 'comments.open', comments: [{ body: 'Thêm hoa hồng.' }] });
    const path = `/comments/${document.commentIds[0]}`;
    const edited = { body: 'Thêm hoa cúc.', kind: 'amendment', proposedText: 'Trồng tre.' };
    const { client } = committee.one('member');
    bodyOf(await client.send('PUT', path, edited, { headers: { 'if-match': '*' } }), 200);
    expect(await search(office(), 'hoa hồng')).toEqual([]);
    expect(ids(await search(office(), 'trong tre'))).toEqual([document.id]);
  });

  it('of a confidential document is a reading, and recorded; its title alone is not', async () => {
    const document = await titled('Chuyện kín', {
      state: 'comments.open',
      comments: [{ body: 'Thì thầm.' }],
    });
    const level = { accessLevel: 'confidential', reason: 'Kín.' };
    await office().client.send('PATCH', `/documents/${document.id}/settings`, level, {
      headers: { 'if-match': '*' },
    });
    const reads = async (): Promise<string[]> =>
      bodyOf(await office().client.get(`/documents/${document.id}/reads`), 200).items.map(
        ({ part }: TestBody) => part,
      );
    expect(ids(await search(office(), 'chuyện kín'))).toEqual([document.id]);
    expect(await search(committee.one('member'), 'thì thầm')).toEqual([]);
    expect(await reads()).toEqual([]);
    await search(office(), 'thì thầm');
    await search(office(), 'forty');
    expect(await reads()).toEqual(['text', 'comments']);
  });

  it.each(['', '   ', '!!! ... —', '&|!()', "':*", '<->'])(
    'asked for “%s” says that a word is missing',
    async (q) => {
      expect(bodyOf(await ask(office(), q), 422).errors[0].code).toBe('nothing-to-search');
    },
  );

  it.each(["cây' | 'x", 'cây:*', 'cây & !xanh', '(cây <-> xanh', 'cây\\', '%cây_'])(
    'takes “%s” for words and signs, never for a query',
    async (q) => {
      await titled('Cây xanh x');
      expect((await ask(office(), q)).status).toBe(200);
    },
  );

  it('takes no text beyond its length, no NUL, no cursor of another', async () => {
    expect((await ask(office(), 'a'.repeat(301))).status).toBe(422);
    expect((await ask(office(), 'a\u0000b')).status).toBe(422);
    expect((await ask(office(), 'a', '&cursor=xx')).status).toBe(422);
    expect((await ask(office(), 'a', '&limit=51')).status).toBe(422);
    expect((await ask(office(), 'a '.repeat(150))).status).toBe(200);
    expect((await on.client().get('/search?q=a')).status).toBe(401);
  });
});
