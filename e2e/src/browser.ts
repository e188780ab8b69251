import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { writeFontConfiguration } from './font-configuration.ts';
import { REPOSITORY_ROOT } from './repository-root.ts';
import { unpackBrowser } from './unpack-browser.ts';

/** The common screen at a counter, and a phone in the hand. */
export const VIEWPORTS = {
  desktop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export interface PageOptions {
  readonly viewport?: keyof typeof VIEWPORTS;
  /** Messages of the browser's console that this journey provokes on purpose. */
  readonly expected?: readonly RegExp[];
}

const MEND =
  'The journeys need a browser. On Debian: "apt-get install -y chromium", then ' +
  '"BANSHI_BROWSER=/usr/bin/chromium npm test"; any Chromium or Chrome will do.';

/** Starts the browser that came with npm, or the one that `BANSHI_BROWSER` names. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await launch();
  } catch (failure) {
    const cause = failure instanceof Error ? failure.message : String(failure);
    throw new Error(`The browser does not start. ${MEND}\n\n${cause}`, { cause: failure });
  }
}

async function launch(): Promise<Browser> {
  const own = process.env['BANSHI_BROWSER'];
  const unpacked = await unpackBrowser();
  const fonts = writeFontConfiguration(dirname(unpacked.executable), [
    join(REPOSITORY_ROOT, 'assets/fonts'),
    unpacked.fonts,
  ]);
  const environment = own === undefined ? { LD_LIBRARY_PATH: unpacked.libraries } : {};
  return chromium.launch({
    executablePath: own ?? unpacked.executable,
    // The pages are our own, and a sandbox of the kernel's cannot be had as root.
    args: [
      ...['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--lang=zh-CN'],
      // A camera that shows a moving pattern, and is allowed to.
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    ],
    env: { ...process.env, ...environment, FONTCONFIG_FILE: fonts },
  });
}

/**
 * Opens a page of its own (own cookies), hands it to `journey` and closes it. An error in the
 * browser's console, or a script that throws, fails the journey even when all else went well.
 */
export async function withPage<T>(
  browser: Browser,
  options: PageOptions,
  journey: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: VIEWPORTS[options.viewport ?? 'desktop'],
    hasTouch: options.viewport === 'phone',
    isMobile: options.viewport === 'phone',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  try {
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const result = await journey(page);
    refuseComplaints(complaints, options.expected ?? []);
    return result;
  } finally {
    await context.close();
  }
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (failure) => complaints.push(failure.message));
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

function refuseComplaints(complaints: readonly string[], expected: readonly RegExp[]): void {
  const surprising = complaints.filter((each) => !expected.some((pattern) => pattern.test(each)));
  if (surprising.length === 0) return;
  throw new Error(`The browser's console complains:\n${surprising.join('\n')}`);
}

/** Keeps a picture under `e2e/screenshots/`, to be looked at, and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(REPOSITORY_ROOT, 'e2e/screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  // What sticks to the screen would otherwise stand in the middle of the picture.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
