import type { Page } from 'playwright-core';
import { inventPerson } from './invented-person.ts';

/** What comes to the counter. */
export interface Intake {
  readonly matter: string;
  readonly applicant: string;
  readonly mobile?: string;
  /** The materials that are handed in on paper; the others are missing. */
  readonly handedIn: readonly string[] | 'all';
}

/** Fills in the counter, up to the button that takes the case in. */
export async function fillIn(page: Page, address: string, intake: Intake): Promise<void> {
  await page.goto(`${address}/counter`);
  await page.getByRole('combobox', { name: '事项' }).fill(intake.matter);
  await page.getByRole('option', { name: intake.matter }).click();
  await page
    .getByRole('textbox', { name: '证件号码' })
    .fill(inventPerson(intake.applicant).idNumber);
  await page.getByRole('textbox', { name: '姓名' }).fill(intake.applicant);
  if (intake.mobile) await page.getByRole('textbox', { name: '手机号' }).fill(intake.mobile);
  if (intake.handedIn === 'all') {
    await page.getByRole('button', { name: '全部收到纸质件' }).click();
    return;
  }
  for (const material of intake.handedIn) {
    await page.getByRole('checkbox', { name: `${material}：纸质` }).check();
  }
}

/** Takes the case in and returns the number on its receipt. */
export async function takeIn(page: Page, address: string, intake: Intake): Promise<string> {
  await fillIn(page, address, intake);
  await page.getByRole('button', { name: '接件，出具回执' }).click();
  const receipt = page.getByRole('article', { name: '申请材料接收凭证' });
  return (await receipt.locator('dd strong').textContent()) ?? '';
}
