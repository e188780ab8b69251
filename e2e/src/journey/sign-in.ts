import type { Page } from 'playwright-core';

/** The password of every account of the demo. */
export const PASSWORD = 'Banshi-demo-2026';

/** Signs in on a page that asks for it, and waits for the workbench. */
export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '个人菜单' }).waitFor();
}
