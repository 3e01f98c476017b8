import type { Browser, Page } from 'playwright-core';
import { startTestApp, type Person, type TestApp } from '../support/app';
import { bodyOf } from '../support/client';
import { TestClock } from '../support/clock';
import { complaintsOf, described, findBrowser, hasFocus, inspect, launch, tabTo } from './browser';
import { buildWeb, listen, startNewInstallation, type NewInstallation } from './listening';
import { aVietnameseRound, password, title, type VietnameseRound } from './vietnamese-round';

const executablePath = findBrowser();
const withBrowser = executablePath ? describe : describe.skip;

withBrowser('the web page', () => {
  let browser: Browser;
  let complaints: string[];
  beforeAll(async () => {
    await buildWeb();
    browser = await launch(executablePath!);
  }, 300_000);
  afterAll(() => browser?.close());

  const open = async (address: string, locale: string): Promise<Page> => {
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    complaints = complaintsOf(page);
    await page.goto(address);
    return page;
  };
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  describe('of a new installation', () => {
    let installation: NewInstallation;
    beforeAll(async () => {
      installation = await startNewInstallation();
    });
    afterAll(() => installation.close());

    it('makes the first administrator, in the browser’s language or the one chosen', async () => {
      const page = await open(installation.address, 'en-GB');
      await page.getByRole('heading', { level: 1, name: 'Make the first administrator' }).waitFor();
      await page.getByRole('button', { name: 'Tiếng Việt' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tạo quản trị viên đầu tiên' }).waitFor();
      await inspect(page, 'first-run');

      await page.getByLabel('Mã khởi tạo').fill('not-the-token');
      await page.getByLabel('Họ và tên').fill('Vũ Thị Giang');
      await page.getByLabel('Địa chỉ thư điện tử').fill('giang@example.test');
      await page.getByLabel('Mật khẩu').fill(password);
      await page.getByRole('button', { name: 'Tạo quản trị viên' }).click();
      await page.getByRole('alert').getByText('Mã khởi tạo không đúng').waitFor();
      await inspect(page, 'first-run-refused');

      await page.getByLabel('Mã khởi tạo').fill(installation.token);
      await page.getByRole('button', { name: 'Tạo quản trị viên' }).click();
      await page.getByRole('heading', { level: 1, name: 'Việc chờ tôi' }).waitFor();
      await page.getByText('Vũ Thị Giang').waitFor();
      await inspect(page, 'administrator');

      // The language chosen is remembered, and so is who is signed in.
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Việc chờ tôi' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    });
  });

  describe('with a draft open for comments', () => {
    let test: TestApp;
    let round: VietnameseRound;
    let address: string;
    beforeAll(async () => {
      test = await startTestApp({ clock: new TestClock(new Date()) });
      round = await aVietnameseRound(test);
      address = await listen(test.app);
    });
    afterAll(() => test.close());

    const signIn = async (page: Page, { email }: Person): Promise<void> => {
      const main = page.getByRole('main');
      await main.locator('input[type=email]').fill(email);
      await main.locator('input[type=password]').fill(password);
      await main.locator('button[type=submit]').click();
    };

    it('is used by keyboard alone: a member signs in, comments on a clause and takes a position', async () => {
      const page = await open(address, 'vi-VN');
      const { keyboard } = page;
      await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
      await inspect(page, 'sign-in');
      await tabTo(page, page.getByLabel('Địa chỉ thư điện tử'));
      await keyboard.press('Enter');
      // In the page's language, at the field, and for those who listen.
      expect(await described(page.getByLabel('Địa chỉ thư điện tử'))).toBe('Hãy điền vào đây.');
      expect(await described(page.getByLabel('Mật khẩu'))).toBe('Hãy điền vào đây.');
      await inspect(page, 'sign-in-empty');
      await keyboard.type(round.member.email);
      await keyboard.press('Tab');
      await keyboard.type('not the password');
      await keyboard.press('Enter');
      await page.getByRole('alert').getByText('không đúng').waitFor();
      await inspect(page, 'sign-in-refused');
      await page.getByLabel('Mật khẩu').focus();
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(password);
      await keyboard.press('Enter');

      await page.getByText('người được lấy ý kiến chưa trả lời.').waitFor();
      await tabTo(page, page.getByRole('main').getByRole('link', { name: title }));
      await inspect(page, 'waiting');
      await keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText('Đang trong thời hạn lấy ý kiến.').waitFor();
      await page.getByText('Nên trừ cán bộ Hội Cựu chiến binh.').waitFor();
      await inspect(page, 'document');

      const comment = page.getByRole('button', { name: 'Góp ý về I.3' });
      await tabTo(page, comment);
      await keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Góp ý về I.3' });
      await tabTo(page, dialog.getByLabel('Nhận xét'));
      await keyboard.press('ArrowDown');
      await tabTo(page, dialog.getByLabel('Nội dung ý kiến'));
      await keyboard.type('Chỉ tiêu này khó thực hiện ở cấp xã.');
      await keyboard.press('Tab');
      expect(await dialog.getByLabel('Câu chữ đề nghị').inputValue()).toContain('luân chuyển ngang');
      await keyboard.press('End');
      await keyboard.type(' Không áp dụng ở cấp xã.');
      await inspect(page, 'commenting');
      await tabTo(page, dialog.getByRole('button', { name: 'Gửi ý kiến' }));
      await page.context().setOffline(true);
      await keyboard.press('Enter');
      await dialog.getByRole('alert').getByText('Không kết nối được').waitFor();
      await page.context().setOffline(false);
      await tabTo(page, dialog.getByRole('button', { name: 'Gửi ý kiến' }));
      await keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('status').getByText('Đã ghi nhận ý kiến góp ý.').waitFor();
      await page.getByRole('article', { name: 'Đề nghị sửa: Lê Minh Châu' }).waitFor();
      expect(await hasFocus(comment)).toBe(true);

      await tabTo(page, page.getByRole('button', { name: 'Nêu ý kiến chung' }));
      await keyboard.press('Enter');
      const position = page.getByRole('dialog', { name: 'Nêu ý kiến chung' });
      await tabTo(page, position.getByLabel('Đồng ý', { exact: true }));
      await keyboard.press('ArrowDown');
      await inspect(page, 'position');
      await tabTo(page, position.getByRole('button', { name: 'Ghi' }));
      await keyboard.press('Enter');
      await page.getByRole('status').getByText('Đã ghi ý kiến chung.').waitFor();
      await page.getByText('1 Đồng ý, có ý kiến góp ý').waitFor();
      await inspect(page, 'commented');

      await page.getByRole('link', { name: 'Việc chờ tôi' }).click();
      await page.getByText('Không có văn bản nào đang chờ bạn.').waitFor();
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    });

    it('takes words that a member selects in the text, or types, as what the comment is about', async () => {
      const page = await open(`${address}/documents/${round.documentId}`, 'vi-VN');
      await signIn(page, round.member);
      const { keyboard } = page;
      const clause = page.locator('.clause').filter({ hasText: 'luân chuyển ngang.' });
      // The first word, then on by keyboard.
      await clause.getByText('Nên trừ cán bộ').waitFor();
      await clause
        .locator('.clause-text p')
        .first()
        .dblclick({ position: { x: 40, y: 12 } });
      await keyboard.press('Shift+ControlOrMeta+ArrowRight');
      const selected = page.getByRole('button', { name: 'Góp ý về những chữ đã chọn' });
      await inspect(page, 'selected');
      await tabTo(page, selected);
      const words = await page.evaluate<string>('getSelection().toString().trim()');
      expect('Trong nhiệm kỳ, ít nhất 01 cán bộ').toContain(words);
      await keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Góp ý về I.3' });
      expect(await dialog.getByLabel('Những chữ được góp ý').inputValue()).toBe(words);
      await dialog.locator('mark').getByText(words).waitFor();
      await dialog.getByLabel('Nội dung ý kiến').fill('Ghi rõ nhiệm kỳ nào.');
      await inspect(page, 'quoting');
      // What was written is not lost by one key, nor when the session ends meanwhile.
      await keyboard.press('Escape');
      await dialog.getByRole('alert').getByText('Những gì bạn đã điền ở đây sẽ mất.').waitFor();
      await inspect(page, 'leaving');
      await keyboard.press('Escape');
      expect(await hasFocus(dialog.getByLabel('Nội dung ý kiến'))).toBe(true);
      await page.context().clearCookies();
      await dialog.getByRole('button', { name: 'Gửi ý kiến' }).click();
      const again = page.getByRole('dialog', { name: 'Đăng nhập lại' });
      await inspect(page, 'sign-in-again');
      await again.getByLabel('Mật khẩu').fill(password);
      await keyboard.press('Enter');
      await again.waitFor({ state: 'detached' });
      await dialog.getByRole('button', { name: 'Gửi ý kiến' }).click();
      const said = page.getByRole('article').filter({ hasText: 'Ghi rõ nhiệm kỳ nào.' });
      await said.locator('blockquote').getByText(words).waitFor();
      await clause.locator('mark', { hasText: words }).waitFor();

      await page.getByRole('button', { name: 'Góp ý về I.1', exact: true }).click();
      const quote = page.getByRole('dialog').getByLabel('Những chữ được góp ý');
      const send = page.getByRole('dialog').getByRole('button', { name: 'Gửi ý kiến' });
      await quote.fill('cấp trên');
      await page.getByText('vì mỗi ý kiến gắn với một mục.').waitFor();
      await page.getByRole('dialog').getByLabel('Nội dung ý kiến').fill('Cấp nào?');
      await send.click();
      expect(await hasFocus(quote)).toBe(true);
      await quote.fill('c');
      await page.getByText('Những chữ này có ở nhiều chỗ trong mục.').waitFor();
      await inspect(page, 'quoting-wrong');
      await quote.fill('cấp uỷ');
      await page.getByText('Những chữ này được đánh dấu ở trên.').waitFor();
      await send.click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('.clause mark').getByText('cấp ủy').waitFor();
      await inspect(page, 'quoted');
      await page.evaluate('getSelection().selectAllChildren(document.querySelector(".clauses"))');
      await page.getByRole('status').getByText('Chữ đã chọn nằm ở nhiều mục.').waitFor();
      await inspect(page, 'selected-several');
    });

    it('says so where a page, or a part of one, could not be loaded', async () => {
      const page = await open(`${address}/documents`, 'vi-VN');
      const refuse = (path: string): Promise<unknown> =>
        page.route(path, (route) => route.fulfill({ status: 403, json: { title: 'Hôm nay thì không.' } }));
      await signIn(page, round.member);
      await refuse('**/api/v1/documents/*/ballots');
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('alert').getByText('Hôm nay thì không.').waitFor();
      await page.getByText('Nên trừ cán bộ').waitFor();
      await inspect(page, 'part-missing');
      await refuse(`**/api/v1/documents/${round.documentId}`);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Chưa tải được trang này' }).waitFor();
      expect(await page.title()).toBe('Chưa tải được trang này · Resolute');
      await inspect(page, 'page-missing');
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    });

    it('lets the office close the round and says who is waited for then', async () => {
      const page = await open(`${address}/documents/${round.documentId}`, 'en-US');
      await signIn(page, round.office);
      await page.getByRole('button', { name: 'Extend the comment period' }).click();
      const extending = page.getByRole('dialog');
      const due = extending.getByLabel('New due time');
      await due.fill('2026-01-05T17:00');
      await extending.getByText('Monday, 05/01/2026 17:00').waitFor();
      await extending.getByLabel('Reason').fill('Some are away.');
      await extending.locator('button[type=submit]').click();
      await extending.locator('.flaw').waitFor();
      expect(await described(due)).toContain('The new due time must be later');
      expect(await hasFocus(due)).toBe(true);
      await inspect(page, 'extending-refused');
      await page.keyboard.press('Escape');
      await extending.getByRole('button', { name: 'Drop what I filled in' }).click();
      await page.getByRole('button', { name: 'Close the comment period' }).click();
      const dialog = page.getByRole('dialog', { name: 'Close the comment period' });
      await inspect(page, 'closing');
      // Somebody else was quicker: the page says so and goes on from what is there now.
      const { client } = round.committee.one('office');
      const { headers } = await client.get(`/documents/${round.documentId}`);
      const match = { headers: { 'if-match': String(headers.etag) } };
      const settings = { title, effectiveOn: '2030-01-01' };
      bodyOf(await client.put(`/documents/${round.documentId}`, settings, match), 200);
      await dialog.getByRole('button', { name: 'Close the comment period' }).click();
      await dialog.getByRole('alert').getByText('changed since you read it').waitFor();
      await dialog.getByRole('button', { name: 'Close the comment period' }).click();
      await page.getByRole('status').getByText('Done: close the comment period.').waitFor();
      const waiting = page.getByRole('region', { name: 'What it waits for, and on whom' });
      await waiting.getByText('Waiting for: issue the conclusion.').waitFor();
      await waiting.getByText('Đặng Văn Ánh').first().waitFor();
      await inspect(page, 'closed');
    });

    it('shows the chair what waits for them, and takes the conclusion with its directives', async () => {
      const page = await open(address, 'en-US');
      await signIn(page, round.chair);
      await page.getByRole('link', { name: title }).waitFor();
      await inspect(page, 'chair-waiting');
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: 'Issue the conclusion' }).click();
      const dialog = page.getByRole('dialog', { name: 'Issue the conclusion' });
      expect(await dialog.getByLabel('Put to the vote').isDisabled()).toBe(true);
      await dialog.getByLabel('Revise the draft').check();
      await dialog.getByLabel('Summary').fill('Tiếp thu các ý kiến góp ý.');
      await dialog.getByRole('button', { name: 'Add a directive' }).click();
      await dialog.getByLabel('What is directed').fill('Điều chỉnh chỉ tiêu cho phù hợp.');
      await dialog.getByLabel('Clause', { exact: true }).selectOption({ index: 4 });
      await dialog.getByRole('button', { name: 'Add a clause' }).click();
      expect(await hasFocus(dialog.getByLabel('Clause (2)'))).toBe(true);
      await dialog.getByLabel('Clause (2)').selectOption({ index: 3 });
      await inspect(page, 'concluding');
      await dialog.getByRole('button', { name: 'Issue the conclusion' }).click();
      const directive = page.getByRole('article', { name: 'Directive 1' });
      await directive.waitFor();
      expect(await directive.getByRole('link').allTextContents()).toEqual(['I.1', 'I.2']);
      await inspect(page, 'concluded');
      await page.getByRole('button', { name: 'Tiếng Việt' }).click();
      await page.getByRole('article', { name: 'Chỉ đạo 1' }).waitFor();
      await page.getByRole('link', { name: 'Tất cả văn bản' }).click();
      await page.getByLabel('Tìm trong tên văn bản').fill('mat tran');
      await page.getByRole('button', { name: 'Tìm', exact: true }).click();
      await page.getByRole('link', { name: title }).waitFor();
      await inspect(page, 'documents');
    });
  });
});
