import type { Page } from 'playwright-core';

/**
 * Presses the button of an act, confirms where the law makes it final, and waits until the case has
 * moved on and offers the act no more.
 */
export async function act(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('region', { name: '现在可以做' });
  const button = panel.locator('form').getByRole('button', { name, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Presses the button of an act that the law makes final, and the same name again when asked. */
export async function actFinally(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const question = page.getByRole('dialog', { name });
  await question.getByText('不能在系统里改回').waitFor();
  await question.getByRole('button', { name, exact: true }).click();
  await question.waitFor({ state: 'hidden' });
}
