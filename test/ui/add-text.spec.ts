import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app';
import { bodyOf } from '../support/client';
import { TestClock } from '../support/clock';
import { complaintsOf, findBrowser, inspect, launch } from './browser';
import { buildWeb, listen } from './listening';
import { aVietnameseRound, password, type VietnameseRound } from './vietnamese-round';
import { inList, lists, p, wordFile } from '../support/word-files';

const executablePath = findBrowser();
const withBrowser = executablePath ? describe : describe.skip;

const draft = wordFile({
  numbering: lists([{ text: '%1.', format: 'upperRoman' }, { text: '%2.' }]),
  body: [
    p('MỤC TIÊU', inList(1)),
    p('Trồng bốn mươi cây trước năm 2028.', inList(1, 1)),
    p('Mở thư viện vào ngày chủ nhật.', inList(1, 1)),
    p('<w:ins w:id="1" w:author="A"><w:r><w:t>Khen thưởng.</w:t></w:r></w:ins>', inList(1, 1)),
  ].join(''),
});

withBrowser('the page by which a text is handed in', () => {
  let browser: Browser;
  let test: TestApp;
  let round: VietnameseRound;
  let address: string;
  let documentId: string;
  beforeAll(async () => {
    await buildWeb();
    browser = await launch(executablePath!);
    test = await startTestApp({ clock: new TestClock(new Date()) });
    round = await aVietnameseRound(test);
    const { client } = round.committee.one('drafter');
    const { leadAgency } = bodyOf(await client.get(`/documents/${round.documentId}`), 200);
    const { id: committeeId, documentTypeId: typeId } = round.committee;
    const opened = { committeeId, typeId, title: 'Nghị quyết về cây xanh', leadAgencyId: leadAgency.id };
    documentId = bodyOf(await client.post('/documents', opened), 201).id;
    address = await listen(test.app);
  }, 300_000);
  afterAll(async () => {
    await test?.close();
    await browser?.close();
  });

  const open = async (locale: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale, timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
    await page.goto(`${address}/documents/${documentId}`);
    const main = page.getByRole('main');
    await main.locator('input[type=email]').fill(round.committee.one('drafter').email);
    await main.locator('input[type=password]').fill(password);
    await main.locator('button[type=submit]').click();
    return page;
  };

  it('shows how a Word file is read, lets a clause be corrected, and saves what was seen', async () => {
    const page = await open('vi-VN');
    const complaints = complaintsOf(page);
    await page.getByRole('button', { name: 'Nạp bản mới' }).click();
    const dialog = page.getByRole('dialog');
    await inspect(page, 'add-text');
    const file = { name: 'Dự thảo.docx', mimeType: '', buffer: draft };
    await dialog.getByLabel('Tệp văn bản').setInputFiles(file);
    await dialog.getByRole('button', { name: 'Xem cách đọc' }).click();
    await dialog.getByText('Đọc được 4 mục. Chưa lưu.').waitFor();
    await dialog.getByText('Tệp có thay đổi đang theo dõi (1 thêm, 0 xóa, 0 chuyển)').waitFor();
    await inspect(page, 'add-text-read');
    // Back to the file that was chosen, not to the beginning.
    await dialog.getByRole('button', { name: 'Quay lại tệp và nội dung dán' }).click();
    await dialog.getByLabel('Thay đổi đang theo dõi trong tệp Word').selectOption('reject');
    await dialog.getByRole('button', { name: 'Xem cách đọc' }).click();
    await dialog.getByText('Đọc được').waitFor();
    await dialog.getByLabel('Loại của mục thứ 2').selectOption('task');
    await dialog.getByLabel('Bậc của mục thứ 3').selectOption('1');
    await dialog.getByRole('button', { name: 'Lưu thành bản mới' }).click();
    await page.getByText('Đã lưu bản mới.').waitFor({ state: 'attached' });
    const { client } = round.committee.one('drafter');
    const { clauses, file: kept } = bodyOf(await client.get(`/documents/${documentId}/versions/1`), 200);
    expect(kept).toMatchObject({ name: 'Dự thảo.docx', size: draft.length });
    expect(clauses[1].kind).toBe('task');
    await page.getByText(/\(Word, [\d,]+\s(kB|byte)\)/).waitFor();
    await inspect(page, 'original-file');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Dự thảo.docx' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Dự thảo.docx');
    expect(readFileSync(await download.path())).toEqual(draft);
    expect(clauses[2].level).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('says in plain words what cannot be read, and takes pasted text', async () => {
    const page = await open('en-GB');
    await page.getByRole('button', { name: 'Add a version' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Or paste the text').fill('Uû ban nh©n d©n');
    await dialog.getByRole('button', { name: 'Show how it is read' }).click();
    await dialog.getByRole('alert').getByText('TCVN3').waitFor();
    await inspect(page, 'add-text-refused');
    await dialog.getByLabel('Or paste the text').fill('I. GOALS\n1. Plant trees.\n3. Open the library.\n');
    await dialog.getByRole('button', { name: 'Show how it is read' }).click();
    await dialog.getByText('I.3: numbers are skipped').waitFor();
    await dialog.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByText('The version is saved.').waitFor({ state: 'attached' });
  });
});
