import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { act } from './src/journey/act.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '在自然保护地建设项目审批（森林公园、湿地公园、风景名胜区内建设活动）';
const TITLE = '自然保护地审批提速示例措施（演示用，虚构）';
const DOC_NO = '川林发〔2026〕903号';
const MEASURE = '在自然保护地建设项目审批的承诺时限压缩为 9 个工作日。';
const hall = openHall();
/** The browser notes the answer to a number that is not written as such numbers are. */
const NUMBER_REFUSED = /422.*\/api\/policies/;

test('a policy document is written, previewed and published, and the next case is accepted under it', async () => {
  await hall.person('matter.editor', writeDraft, { expected: [NUMBER_REFUSED] });
  await hall.person('matter.publisher', publishDraft);
  await hall.person('clerk', async (page) => {
    const number = await takeIn(page, hall.address, {
      matter: MATTER,
      applicant: '虚构戊',
      handedIn: 'all',
    });
    await openCase(page, number);
    await expectConditionsAsked(page);
    await page.getByRole('checkbox', { name: '已逐条核对，除注明的以外全部符合' }).check();
    await act(page, '受理');
    await expectGround(page);
    await expectNoBarriers(page);
    await screenshot(page, 'a-policy-takes-effect-accepted');
  });
});

async function writeDraft(page: Page): Promise<void> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await page.goto(`${hall.address}/policies`);
  await page.getByLabel('标题').fill(TITLE);
  await page.getByLabel('发文机关').selectOption({ label: '四川省林业和草原局' });
  await page.getByLabel('发文字号').fill('川林发[2026]第903号');
  await page.getByRole('textbox', { name: '成文日期' }).fill(today);
  await page.getByRole('textbox', { name: '施行日期' }).fill(today);
  await page.getByRole('button', { name: '开始起草' }).click();
  // The number is not written as such numbers are; the sentence says how, and nothing typed is lost.
  await page.getByText(`请写成 ${DOC_NO}`).waitFor();
  await page.getByLabel('发文字号').fill(DOC_NO);
  await page.getByRole('button', { name: '开始起草' }).click();

  await page.getByRole('button', { name: '添加措施' }).click();
  await page.getByLabel('措施 1', { exact: true }).fill(MEASURE);
  await page.getByRole('button', { name: '添加作用' }).click();
  await page.getByLabel('天数').fill('9');
  await page.getByRole('combobox', { name: '作用于' }).fill('自然保护地');
  await page.getByRole('option', { name: MATTER }).click();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText(/保存于/).waitFor();
  await screenshot(page, 'a-policy-takes-effect-draft');
}

async function publishDraft(page: Page): Promise<void> {
  await page.goto(`${hall.address}/policies`);
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('table', { name: '发布后的变化' }).waitFor();
  await screenshot(page, 'a-policy-takes-effect-preview');
  await page.getByText(/承诺时限 15 ?个工作日 → 9 ?个工作日/).waitFor();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: '发布文件' }).click();
  const question = page.getByRole('dialog', { name: '发布文件' });
  await question.getByText(`发布后 ${DOC_NO} 自`).waitFor();
  await question.getByRole('button', { name: '发布文件' }).click();
  await page.getByRole('heading', { name: '废止或替代' }).waitFor();
}

async function expectConditionsAsked(page: Page): Promise<void> {
  const conditions = page.getByRole('group', { name: '受理条件' });
  await conditions.getByText('建设活动位于本省的风景名胜区或者其他自然保护地内').waitFor();
  await screenshot(page, 'a-policy-takes-effect-conditions');
}

async function expectGround(page: Page): Promise<void> {
  await page.getByText(`${DOC_NO} 第 1 条：缩短承诺时限`).waitFor();
  await page.getByRole('heading', { name: '条件核对' }).waitFor();
  expect(await page.locator('.clock-sentence').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/承诺时限.*9 ?个工作日/)]),
  );
}
