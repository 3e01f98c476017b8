import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app';
import { bodyOf } from '../support/client';
import { TestClock } from '../support/clock';
import { complaintsOf, findBrowser, hasFocus, inspect, launch, tabTo } from './browser';
import { buildWeb, listen } from './listening';
import { aVietnameseRound, password, type VietnameseRound } from './vietnamese-round';

const executablePath = findBrowser();
const withBrowser = executablePath ? describe : describe.skip;

const title = 'Nghị quyết về cây xanh và thư viện';
const first = `Căn cứ Quy chế làm việc, Ban Thường vụ ban hành Nghị quyết này.

I. MỤC TIÊU
1. Trồng 140 cây ở quảng trường trung tâm trước năm 2028.
2. Mở thư viện vào ngày chủ nhật. Trồng thêm hoa hồng dọc bờ kè phía đông thành phố.
3. Đảng ủy các phường lãnh đạo việc chăm sóc cây.
4. Bỏ bãi đỗ xe trước chợ.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Nâng cao nhận thức của hệ thống chính trị và xã hội.
2. Đổi mới phương thức lãnh đạo của cấp ủy.
3. Bố trí kinh phí hằng năm.
4. Kiểm tra, giám sát việc thực hiện.
5. Sơ kết hằng năm, tổng kết cuối nhiệm kỳ.
6. Khen thưởng tập thể và cá nhân có thành tích.
`;
const second = first
  .replace('140 cây', '160 cây xanh')
  .replace(' Trồng thêm', '\n3. Trồng thêm')
  .replace('3. Đảng ủy', '4. Đảng uỷ')
  .replace('4. Bỏ bãi đỗ xe trước chợ.\n', '')
  .replace('6. Khen thưởng tập thể và cá nhân có thành tích.\n', '')
  .replace('VÀ GIẢI PHÁP\n1.', 'VÀ GIẢI PHÁP\n1. Khen thưởng tập thể và cá nhân có thành tích.\n2.');

withBrowser('the page that compares two versions', () => {
  let browser: Browser;
  let test: TestApp;
  let round: VietnameseRound;
  let address: string;
  let documentId: string;
  let complaints: string[];
  beforeAll(async () => {
    await buildWeb();
    browser = await launch(executablePath!);
    test = await startTestApp({ clock: new TestClock(new Date()) });
    round = await aVietnameseRound(test);
    const { client } = round.committee.one('drafter');
    const { leadAgency } = bodyOf(await client.get(`/documents/${round.documentId}`), 200);
    const { id: committeeId, documentTypeId: typeId } = round.committee;
    const opened = { committeeId, typeId, title, leadAgencyId: leadAgency.id };
    documentId = bodyOf(await client.post('/documents', opened), 201).id;
    for (const content of [first, second, second.replaceAll('ủy', 'uỷ')])
      bodyOf(await client.post(`/documents/${documentId}/versions`, { format: 'text', content }), 201);
    address = await listen(test.app);
  }, 300_000);
  afterAll(async () => {
    await test?.close();
    await browser?.close();
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const open = async (path: string, locale: string): Promise<Page> => {
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    complaints = complaintsOf(page);
    await page.goto(`${address}${path}`);
    const main = page.getByRole('main');
    await main.locator('input[type=email]').fill(round.committee.one('drafter').email);
    await main.locator('input[type=password]').fill(password);
    await main.locator('button[type=submit]').click();
    return page;
  };

  it('is reached from the document, and goes from change to change by keyboard alone', async () => {
    const page = await open(`/documents/${documentId}`, 'vi-VN');
    await page.getByLabel('Bản', { exact: true }).selectOption('2');
    await inspect(page, 'document-with-versions');
    await page.getByRole('link', { name: 'So sánh với bản khác' }).click();
    await page.getByRole('heading', { level: 1, name: 'So sánh hai bản' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Những thay đổi' }).waitFor();
    expect(new URL(page.url()).search).toBe('?from=1&to=2');

    await page.locator('del', { hasText: '140' }).waitFor();
    await page.locator('ins', { hasText: '160' }).waitFor();
    await page.getByText('tách từ I.2').first().waitFor();
    await page.getByText('II.6 đã chuyển thành II.1.').waitFor();
    await page.locator('.change-deleted', { hasText: 'Bỏ bãi đỗ xe' }).waitFor();
    await inspect(page, 'redline');

    const next = page.getByRole('button', { name: 'Thay đổi tiếp theo' });
    await tabTo(page, next);
    await page.keyboard.press('Enter');
    const changes = page.locator('[data-change]');
    expect(await hasFocus(changes.nth(0))).toBe(true);
    expect(await changes.nth(0).textContent()).toContain('140');
    await page.keyboard.press('n');
    expect(await hasFocus(changes.nth(1))).toBe(true);
    await page.getByText(/^Thay đổi 2 trên \d+$/).waitFor();
    await page.keyboard.press('p');
    expect(await hasFocus(changes.nth(0))).toBe(true);
    await inspect(page, 'redline-first-change');
  });

  it('tells spelling apart and hides it on demand, and folds away what stayed', async () => {
    const page = await open(`/documents/${documentId}/compare?from=1&to=2`, 'en-GB');
    const spelt = page.locator('ins.spelling', { hasText: 'uỷ' });
    await spelt.waitFor();
    await page.getByRole('switch', { name: 'Hide what differs in spelling alone' }).check();
    await spelt.waitFor({ state: 'detached' });
    await page.getByText('Đảng uỷ các phường').waitFor();
    await inspect(page, 'redline-without-spelling');
    const folded = page.getByText(/^\d+ clauses unchanged$/).first();
    await folded.click();
    await inspect(page, 'redline-unfolded');
  });

  it('compares back, and says where there is no change', async () => {
    const page = await open(`/documents/${documentId}/compare?from=2&to=1`, 'en-GB');
    await page.locator('del', { hasText: '160' }).waitFor();
    await page.getByLabel('From version').selectOption('3');
    await page.getByLabel('To version').selectOption('2');
    await page.getByText('differ in spelling alone').waitFor();
    expect(new URL(page.url()).search).toBe('?from=3&to=2');
    await inspect(page, 'redline-spelling-alone');
    await page.getByLabel('From version').selectOption('2');
    await page.getByText('The two versions are the same.').waitFor();
    await inspect(page, 'redline-none');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('leads to the history of a clause, and lets the agency say which clause it was before', async () => {
    const { client } = round.committee.one('drafter');
    const content = second
      .replaceAll('ủy', 'uỷ')
      .replace('Bố trí kinh phí hằng năm.', 'Dành kinh phí cho các phường.');
    bodyOf(await client.post(`/documents/${documentId}/versions`, { format: 'text', content }), 201);
    const page = await open(`/documents/${documentId}`, 'vi-VN');
    await page.getByText('Có 1 mục chưa chắc là mục nào của bản trước.').waitFor();
    await inspect(page, 'origins');
    await page.getByRole('link', { name: 'So sánh với bản khác' }).click();
    await page.getByText('Có 1 mục chưa chắc là cùng một mục ở hai bản').waitFor();
    const unsure = page.locator('.redline-group').filter({ hasText: 'kinh phí' });
    await unsure.getByText('chưa chắc là cùng một mục ở hai bản').waitFor();
    await inspect(page, 'redline-unsure');
    await page.getByRole('button', { name: 'English' }).click();
    await unsure.getByText('uncertain whether it is the same clause in both versions').waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('link', { name: title }).click();
    const clause = page.locator('.clause').filter({ hasText: 'Dành kinh phí' });
    const state = clause.getByRole('button', { name: 'Nêu nguồn gốc của II.3' });
    await tabTo(page, state);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Ở bản trước, mục này là')
      .selectOption({ label: 'II.3 Bố trí kinh phí hằng năm.' });
    await dialog.getByRole('button', { name: 'Thêm mục có chữ ở đây' }).click();
    await dialog.getByLabel('Mục thứ 1 có chữ ở đây').selectOption({ index: 5 });
    await inspect(page, 'origin-stating');
    await dialog.getByRole('button', { name: 'Ghi' }).click();
    await page.getByText('Đã ghi nguồn gốc.').waitFor();
    await clause.getByText('có chữ của mục khác').waitFor();
    expect(await clause.getByText('chưa chắc').count()).toBe(0);
    expect(await hasFocus(state)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Bỏ mục thứ 1' }).click();
    await dialog.getByLabel('Ở bản trước, mục này là').selectOption('');
    await dialog.getByRole('button', { name: 'Ghi' }).click();
    await clause.getByText('mới', { exact: true }).waitFor();
    await page.locator('.clause:focus', { hasText: 'Dành kinh phí' }).waitFor();

    await clause.getByRole('link', { name: 'Diễn biến của II.3' }).click();
    await page.getByRole('heading', { level: 1, name: 'Diễn biến của II.3' }).waitFor();
    await page.getByText('theo Đỗ Thu Hà').waitFor();
    await inspect(page, 'clause-history');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: 'Diễn biến của I.1', exact: true }).click();
    await page.getByText('Những chữ thay đổi').click();
    await page.locator('del', { hasText: '140' }).waitFor();
    await inspect(page, 'clause-history-words');
  });
});
