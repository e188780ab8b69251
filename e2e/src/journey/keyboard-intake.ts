import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hasFocus, tabTo } from './keyboard.ts';
import { PASSWORD } from './sign-in.ts';

/** Signs a clerk in at the page that opens, and waits for the workbench; no key but those of the keyboard. */
export async function signInByKeyboard(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hasFocus(page.getByLabel('账号'));
  await page.keyboard.type('clerk');
  await tabTo(page, page.getByLabel('密码'));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '个人菜单' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
}

/** Who walks in with what. */
export interface WalkIn {
  /** The keys by which the matter is found. */
  readonly typed: string;
  readonly matter: string;
  readonly person: { readonly name: string; readonly idNumber: string };
  /** The places in the list of the materials that are handed in on paper, in ascending order. */
  readonly ticked: readonly number[];
}

/** Fills in the counter in the order of the work, up to the key that takes the case in. */
export async function fillInByKeyboard(page: Page, walkIn: WalkIn): Promise<void> {
  const { typed, matter, person, ticked } = walkIn;
  const type = (text: string) => page.keyboard.type(text);
  await hasFocus(page.getByRole('combobox', { name: '事项' }));
  await type(typed);
  await page.getByRole('option', { name: matter }).waitFor();
  await chooseByArrow(page, matter);
  await hasFocus(page.getByRole('radio', { name: '居民身份证' }));
  await tabTo(page, page.getByRole('textbox', { name: '证件号码', exact: true }));
  await type(person.idNumber);
  await tabTo(page, page.getByRole('textbox', { name: '姓名', exact: true }));
  await page.getByText('首次办理，请录入姓名').waitFor();
  await type(person.name);
  await tabTo(page, page.getByRole('textbox', { name: '手机号', exact: true }));
  await type('13900000000');
  await tabTo(page, page.getByRole('textbox', { name: '电子邮箱', exact: true }));
  await tabTo(page, page.getByRole('textbox', { name: '代办人', exact: true }));
  await tabTo(page, page.getByRole('button', { name: '全部收到纸质件' }));
  const ticks = page.getByRole('checkbox', { name: '：纸质' });
  await tabTo(page, ticks.nth(0));
  for (let place = 0; place <= (ticked.at(-1) ?? -1); place += 1) {
    await hasFocus(ticks.nth(place));
    if (ticked.includes(place)) await page.keyboard.press('Space');
    if (place < (ticked.at(-1) ?? 0)) await page.keyboard.press('ArrowDown');
  }
}

async function chooseByArrow(page: Page, name: string): Promise<void> {
  const options = page.getByRole('option');
  const chosen = () => page.getByRole('option', { name, selected: true }).count();
  const count = await options.count();
  for (let step = 0; step < count && (await chosen()) === 0; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await chosen()).toBe(1);
  await page.keyboard.press('Enter');
}
