import type { Page } from 'playwright-core';

/** The browser complains of a case that is not one's own before it was said what for. */
export const PURPOSE_ASKED = /403.*\/api\/cases\//;

/** Says on the page of a case that is not one's own what it is read for, where another journey has not said it today. */
export async function sayWhatFor(page: Page, purpose: string): Promise<void> {
  const asked = page.getByRole('heading', { name: '请先登记查阅事由' });
  const whole = page.locator('.case-columns');
  await asked.or(whole).first().waitFor();
  if (await whole.isVisible()) return;
  await page.getByRole('radio', { name: purpose }).check();
  await page.getByRole('button', { name: '登记并查阅' }).click();
}
