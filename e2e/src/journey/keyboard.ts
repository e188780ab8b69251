import type { Locator, Page } from 'playwright-core';

/** Presses Tab and fails unless that leads to `expected`: the order of Tab is the order of work. */
export async function tabTo(page: Page, expected: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await hasFocus(expected);
}

/** Waits until `expected` has the focus. */
export async function hasFocus(expected: Locator): Promise<void> {
  await expected.waitFor();
  const page = expected.page();
  const element = await expected.elementHandle();
  const wait = page.waitForFunction((each) => document.activeElement === each, element, {
    timeout: 30_000,
  });
  await wait.catch(async (cause: unknown) => {
    const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300));
    throw new Error(`${expected.toString()} has no focus; it is at ${focused}`, { cause });
  });
}
