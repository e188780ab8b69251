import type { Locator, Page } from 'playwright-core';

/**
 * Presses the button of an act, confirms where the law makes it final, and waits until the case has
 * moved on and offers the act no more.
 */
export async function act(page: Page, name: string): Promise<void> {
  const button = buttonOf(page, name);
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Presses the button of an act that the law makes final, and the same name again when asked. */
export async function actFinally(page: Page, name: string): Promise<void> {
  const button = buttonOf(page, name);
  await button.click();
  const question = page.getByRole('dialog', { name });
  await question.getByText('不能在系统里改回').waitFor();
  await question.getByRole('button', { name, exact: true }).click();
  await button.waitFor({ state: 'detached' });
}

/** Found by its text: its accessible name changes while the server is at work, and so says nothing. */
function buttonOf(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: '现在可以做' })
    .locator('form button[type="submit"]')
    .filter({ hasText: new RegExp(`^${name}$`) });
}
