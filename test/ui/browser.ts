import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** Debian's browser, unless CHROMIUM names another; undefined = none, so that the suite is skipped and says so. */
export function findBrowser(): string | undefined {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  console.warn(`\nNo browser at ${path} (CHROMIUM names another): the tests of the web page are skipped.`);
  return undefined;
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    // Names of files that are downloaded are written in the letters of the locale.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [1280, 360];

/**
 * Looks at the screen at both widths: no violation of any rule of axe, nothing to scroll sideways. Where SCREENSHOTS names a
 * folder, a picture of each goes there.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (process.env.SCREENSHOTS) {
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}-${width}.png`, fullPage: true });
    }
    // Evaluated by the debugger, so that the page's content security policy stays as it is.
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
    // What would be fetched before, style sheets and media, no rule that runs here asks for.
    const violations = await page.evaluate(
      `axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
    );
    expect({ name, width, violations }).toEqual({ name, width, violations: [] });
    const sideways = await page.evaluate(
      'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
    );
    expect({ name, width, sideways }).toEqual({ name, width, sideways: 0 });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** What those who listen hear of a field besides its name. */
export const described = (target: Locator): Promise<string> =>
  target.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id: string) => element.ownerDocument.getElementById(id)?.textContent)
      .join(' '),
  );

/** Presses Tab until the focus is on it, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}

/** Collects what a page reports against itself: script errors and refusals of the content security policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused request is part of the story; it is checked where it is shown.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return complaints;
}
