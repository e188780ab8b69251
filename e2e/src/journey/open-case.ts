import type { Page } from 'playwright-core';

/** Finds a case by its number with the one search of the workbench, and opens it. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await page.getByRole('option', { name: number }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}
