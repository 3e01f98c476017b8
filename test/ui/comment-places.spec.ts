import type { Browser, Page } from 'playwright-core';
import { startTestApp, type Person, type TestApp } from '../support/app';
import { bodyOf, type TestBody } from '../support/client';
import { TestClock } from '../support/clock';
import { complaintsOf, findBrowser, hasFocus, inspect, launch } from './browser';
import { buildWeb, listen } from './listening';
import { aVietnameseRound, password, title, type VietnameseRound } from './vietnamese-round';

const executablePath = findBrowser();
const withBrowser = executablePath ? describe : describe.skip;

const revised = `Căn cứ Quy chế làm việc, Ban Thường vụ ban hành Nghị quyết này.

I. CHỈ TIÊU
1. Hằng năm, 100% cấp ủy và chính quyền làm việc với Mặt trận và các tổ chức.
2. Trong nhiệm kỳ, ít nhất 02 cán bộ của mỗi tổ chức được điều động, luân chuyển ngang.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Nâng cao nhận thức của hệ thống chính trị và xã hội.
2. Đổi mới phương thức lãnh đạo của cấp ủy.
`;

withBrowser('comments beside a newer version', () => {
  let browser: Browser;
  let test: TestApp;
  let round: VietnameseRound;
  let drafter: Person;
  let address: string;
  beforeAll(async () => {
    await buildWeb();
    browser = await launch(executablePath!);
    test = await startTestApp({ clock: new TestClock(new Date()) });
    round = await aVietnameseRound(test);
    drafter = round.committee.one('drafter');
    address = await listen(test.app);
    await discussAndRevise();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  async function discussAndRevise(): Promise<void> {
    const { documentId, member, office, chair } = round;
    const { clauses } = bodyOf(await member.client.get(`/documents/${documentId}/versions/1`), 200);
    const say = async (label: string, exact: string, body: string): Promise<void> => {
      const { clauseId } = clauses.find((clause: TestBody) => clause.label === label);
      const comment = { body, anchor: { clauseId, quote: { exact } } };
      bodyOf(await member.client.post(`/documents/${documentId}/comments`, comment), 201);
    };
    await say('I.1', 'làm việc với Mặt trận', 'Nêu rõ thời điểm.');
    await say('I.2', 'có quy chế phối hợp', 'Chỉ tiêu này đã đạt từ nhiệm kỳ trước.');
    await say('I.3', 'ít nhất 01 cán bộ', 'Một cán bộ là quá ít.');
    const act = async (who: Person, type: string, body: object = {}): Promise<void> => {
      const { headers } = await who.client.get(`/documents/${documentId}`);
      const match = { headers: { 'if-match': String(headers.etag) } };
      bodyOf(await who.client.post(`/documents/${documentId}/actions/${type}`, body, match), 200);
    };
    await act(office, 'close-comments');
    await act(chair, 'issue-conclusion', { outcome: 'revise', summary: 'Tiếp thu.' });
    const version = { format: 'text', content: revised };
    bodyOf(await drafter.client.post(`/documents/${documentId}/versions`, version), 201);
  }

  const open = async (locale: string, { email }: Person): Promise<Page> => {
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${address}/documents/${round.documentId}`);
    const main = page.getByRole('main');
    await main.locator('input[type=email]').fill(email);
    await main.locator('input[type=password]').fill(password);
    await main.locator('button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(complaints).toEqual([]);
    return page;
  };

  it('stand with the clause they belong to now, say where that is uncertain, and are listed where it is gone', async () => {
    const page = await open('vi-VN', drafter);
    const beside = (words: string) => page.locator('.clause').filter({ hasText: words });
    const changed = beside('ít nhất 02 cán bộ')
      .getByRole('article')
      .filter({ hasText: 'Một cán bộ là quá ít.' });
    await changed.getByText('chưa chắc vị trí trong bản này').waitFor();
    await beside('luân chuyển').locator('mark.uncertain', { hasText: 'ít nhất 02 cán bộ' }).waitFor();
    const kept = beside('cấp ủy và chính quyền')
      .getByRole('article')
      .filter({ hasText: 'Nêu rõ thời điểm.' });
    await kept.waitFor();
    expect(await kept.getByText('chưa chắc vị trí').count()).toBe(0);
    const gone = page.getByRole('region', { name: 'Về những đoạn không còn trong bản này' });
    await gone.getByText('Chỉ tiêu này đã đạt từ nhiệm kỳ trước.').waitFor();
    await gone.getByText('có quy chế phối hợp').waitFor();
    await inspect(page, 'comment-places');
    await page.getByText('4 ý kiến chờ bạn:').waitFor();
    await page.getByRole('link', { name: 'I.2: Lê Minh Châu' }).press('Enter');
    expect(await hasFocus(changed)).toBe(true);

    // On the version commented on, each stands where it was made.
    await page.getByLabel('Bản', { exact: true }).selectOption('1');
    await beside('có quy chế phối hợp').getByText('Chỉ tiêu này đã đạt từ nhiệm kỳ trước.').waitFor();
    expect(await gone.count()).toBe(0);
    await beside('có quy chế phối hợp').locator('mark', { hasText: 'có quy chế phối hợp' }).waitFor();
  });

  it('leave room for what a target asks for, which the agency corrects and confirms', async () => {
    const page = await open('vi-VN', drafter);
    await page.getByText('Đã xác nhận 0 trên 2 chỉ tiêu.').waitFor();
    const clause = page.locator('.clause').filter({ hasText: 'ít nhất 02 cán bộ' });
    const note = clause.locator('.target-note');
    await note.locator('summary').press('Enter');
    await note.getByText('mỗi nhiệm kỳ').waitFor();
    await inspect(page, 'targets');
    await note.getByRole('button', { name: 'Xem lại và xác nhận chỉ tiêu I.2' }).click();
    const dialog = page.getByRole('dialog');
    await inspect(page, 'target-confirming');
    await dialog.getByLabel('Trích nguyên văn').fill('ít nhất 03 cán bộ');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    expect(await hasFocus(dialog.getByLabel('Trích nguyên văn'))).toBe(true);
    await dialog.getByLabel('Trích nguyên văn').fill('ít nhất 02 cán bộ của mỗi tổ chức');
    await dialog.getByLabel('Trừ').fill('cán bộ Hội Cựu chiến binh');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Đã xác nhận 1 trên 2 chỉ tiêu.').waitFor();
    await note.getByText('cán bộ Hội Cựu chiến binh').waitFor();
    await note.getByText('Đỗ Thu Hà xác nhận').waitFor();
    await inspect(page, 'target-confirmed');
  });

  it('say the same in English, and tell a member of no text that is not shown', async () => {
    const page = await open('en-GB', drafter);
    await page.getByText('its place in this version is uncertain').waitFor();
    await page.getByRole('region', { name: 'On words that are no longer in this version' }).waitFor();
    const shown = await open('en-GB', round.member);
    await shown.getByText('Chỉ tiêu này đã đạt từ nhiệm kỳ trước.').waitFor();
    expect(await shown.getByText('uncertain').count()).toBe(0);
  });

  it('are answered by their authors, or by the office with what it was told', async () => {
    const { documentId, office, member } = round;
    const { items } = bodyOf(await drafter.client.get(`/documents/${documentId}/comments`), 200);
    for (const { id } of items) {
      const said = { code: 'not-accepted', reason: 'Giữ như dự thảo.' };
      bodyOf(await drafter.client.put(`/comments/${id}/disposition`, said), 200);
    }
    const { headers } = await drafter.client.get(`/documents/${documentId}`);
    const match = { headers: { 'if-match': String(headers.etag) } };
    bodyOf(await drafter.client.post(`/documents/${documentId}/actions/submit-revision`, {}, match), 200);
    const page = await open('vi-VN', office);
    await page
      .getByRole('button', { name: 'Nhập câu trả lời của người góp ý: Lê Minh Châu' })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Đồng ý', { exact: true }).check();
    await dialog.getByLabel('Nhận qua').selectOption({ label: 'phiên họp' });
    await inspect(page, 'answer-entering');
    await dialog.getByRole('button', { name: 'Ghi' }).click();
    await page.getByText('đã giải quyết: người góp ý đồng ý').waitFor();
    const own = await open('vi-VN', member);
    await own.getByText('2 ý kiến chờ bạn:').waitFor();
  });
});
