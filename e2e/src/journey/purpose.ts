import type { Page } from 'playwright-core';

/** The browser complains of a case that is not one's own before it was said what for. */
export const PURPOSE_ASKED = /403.*\/api\/cases\//;

/** Says on the page of a case that is not one's own what it is read for. */
export async function sayWhatFor(page: Page, purpose: string): Promise<void> {
  await page.getByRole('heading', { name: '请先登记查阅事由' }).waitFor();
  await page.getByRole('radio', { name: purpose }).check();
  await page.getByRole('button', { name: '登记并查阅' }).click();
}
