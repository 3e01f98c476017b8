import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app';
import { TestClock } from '../support/clock';
import { complaintsOf, findBrowser, hasFocus, inspect, launch, tabTo } from './browser';
import { buildWeb, listen } from './listening';
import { aVietnameseRound, password, title, type VietnameseRound } from './vietnamese-round';

const executablePath = findBrowser();
const withBrowser = executablePath ? describe : describe.skip;

withBrowser('searching on the web page', () => {
  let browser: Browser;
  let test: TestApp;
  let round: VietnameseRound;
  let address: string;
  beforeAll(async () => {
    await buildWeb();
    browser = await launch(executablePath!);
    test = await startTestApp({ clock: new TestClock(new Date()) });
    round = await aVietnameseRound(test);
    address = await listen(test.app);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  it('finds texts and comments without accents, marks the words, and says where nothing is found', async () => {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address);
    await page.getByLabel('Địa chỉ thư điện tử').fill(round.member.email);
    await page.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tìm kiếm' }).waitFor();
    const field = page.getByLabel('Tìm trong văn bản và ý kiến');
    await tabTo(page, field);
    await page.keyboard.type('can bo');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: title }).waitFor();
    const found = page.getByRole('main').getByRole('listitem').locator('mark');
    expect(new Set(await found.allTextContents())).toEqual(new Set(['cán bộ']));
    await page.getByText('Nội dung · I.3 · bản 1').waitFor();
    await page.getByRole('status').getByText('Tìm thấy trong 1 văn bản.').waitFor();
    await page.getByText('Ý kiến · bản 1').waitFor();
    await inspect(page, 'search');
    await page.getByRole('link', { name: 'Nội dung · I.3 · bản 1' }).click();
    await page.locator('.clause:focus', { hasText: 'luân chuyển ngang' }).waitFor();
    await page.goBack();
    await page.getByText('Ý kiến · bản 1').waitFor();

    await field.fill('khoai lang');
    await page.keyboard.press('Enter');
    await page.getByText('Không tìm thấy nội dung nào mà bạn được xem.').waitFor();
    await field.fill('…');
    await page.keyboard.press('Enter');
    await page.getByText('Hãy nhập ít nhất một từ để tìm.').waitFor();
    // At this width the button goes, and the other one takes its place.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'English' }).press('Enter');
    expect(await hasFocus(page.getByRole('button', { name: 'Tiếng Việt' }))).toBe(true);
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    await inspect(page, 'search-refused');
    expect(complaints).toEqual([]);
  });
});
