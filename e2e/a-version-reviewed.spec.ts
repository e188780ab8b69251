import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { openHall } from './src/journey/hall.ts';

const MATTER = '医师执业注册';
const REASON = '取消重复核验，承诺时限由 3 个工作日压缩为 2 个工作日。';
const hall = openHall();

test('a new version goes from its editor over the reviewer to the publisher', async () => {
  await hall.person('matter.editor', async (page) => {
    await openMatter(page);
    await page.getByRole('link', { name: '起草新版本' }).click();
    await page.getByLabel('承诺时限天数').fill('2');
    await page.getByLabel('办理时间').fill('工作日 9:00—17:00');
    await page.getByRole('button', { name: '保存草稿' }).click();
    const submit = page.getByRole('button', { name: '提交审核' });
    await submit.click();
    await page.getByText('请写明这次变更的理由。').waitFor();
    await page.getByLabel('变更理由').fill(REASON);
    await submit.click();
    await page.getByText('草稿已提交，等待“事项审核”岗位审核。').waitFor();
    await screenshot(page, 'a-version-reviewed-submitted');
  });

  await hall.person('matter.reviewer', async (page) => {
    await openDraftOf(page, '待审核');
    await expectDifferences(page);
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByText('退回须写明意见').waitFor();
    await page.getByLabel('审核意见').fill('办理时间请写明节假日除外。');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByText('草稿已退回，等待编辑修改后重新提交。').waitFor();
  });

  await hall.person('matter.editor', async (page) => {
    await openDraftOf(page, '已退回');
    await page.getByText('办理时间请写明节假日除外。').waitFor();
    await page.getByLabel('办理时间').fill('工作日 9:00—17:00（法定节假日除外）');
    await readOnlyOnceSubmitted(page);
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('草稿已提交').waitFor();
  });

  await hall.person('matter.reviewer', async (page) => {
    await openDraftOf(page, '待审核');
    await expectDifferences(page);
    await expectNoBarriers(page);
    await screenshot(page, 'a-version-reviewed-review');
    await page.getByRole('button', { name: '审核通过' }).click();
    await page.getByText('草稿已审核通过，等待“事项发布”岗位发布。').waitFor();
  });

  await hall.person('matter.publisher', async (page) => {
    await openDraftOf(page, '待发布');
    await page.getByRole('button', { name: '发布新版本' }).click();
    const question = page.getByRole('dialog', { name: '发布新版本' });
    await question.getByText('发布为第 2 版，共 2 处差别').waitFor();
    await question.getByRole('button', { name: '发布新版本' }).click();
    await page.getByRole('heading', { level: 1, name: MATTER }).waitFor();
    await expectStory(page);
    await expectNoBarriers(page);
    await screenshot(page, 'a-version-reviewed-published');
  });
});

/** The page reads the matter again after a save; who submits at once is faster than the answer. */
async function readOnlyOnceSubmitted(page: Page): Promise<void> {
  const submitted = page.waitForRequest((request) => request.url().endsWith('/submission'));
  await page.route(/\/api\/matters\/\d+$/, async (route) => {
    await submitted;
    await route.continue();
  });
}

test('a suspended matter is not taken in at the counter until it is resumed', async () => {
  await hall.person('matter.publisher', async (page) => {
    await openMatter(page);
    await changeState(page, '暂停办理', '示例：机房迁移，暂停接件。');
    await page.getByText('理由：示例：机房迁移，暂停接件。').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'a-version-reviewed-suspended');
  });
  expect(await offeredAtCounter()).toBe(0);
  await hall.person('matter.publisher', async (page) => {
    await openMatter(page);
    await changeState(page, '恢复办理', '示例：迁移完成。');
    await page.getByRole('button', { name: '暂停办理' }).waitFor();
  });
  expect(await offeredAtCounter()).toBe(1);
});

async function openMatter(page: Page): Promise<void> {
  await page.goto(`${hall.address}/catalogue?text=${encodeURIComponent(MATTER)}`);
  await page.getByRole('link', { name: MATTER, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: MATTER }).waitFor();
}

async function openDraftOf(page: Page, stage: string): Promise<void> {
  await openMatter(page);
  await page.getByRole('link', { name: `下一版：${stage}` }).click();
  await page.getByRole('heading', { level: 1, name: `下一版：${MATTER}` }).waitFor();
}

async function expectDifferences(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: '逐项差别' });
  await table.getByRole('row', { name: /承诺时限 · 天数.*须说明理由.*3.*2/ }).waitFor();
  await table.getByRole('row', { name: /办理时间/ }).waitFor();
  await page.getByText(REASON).waitFor();
}

async function expectStory(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: '经过' });
  await table.waitFor();
  const rows = await table.locator('tbody tr').allTextContents();
  const [published, approved, , , rejected] = rows;
  expect(published).toContain('发布第 2 版');
  expect(published).toContain(REASON);
  expect(approved).toMatch(/审核通过.*罗样本/);
  expect(rejected).toMatch(/审核退回.*罗样本.*节假日除外/);
}

async function changeState(page: Page, act: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: act }).click();
  const dialog = page.getByRole('dialog', { name: act });
  await dialog.getByRole('button', { name: act }).click();
  await dialog.getByText('请写明理由').waitFor();
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: act }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** How many matters of this name the counter offers. */
async function offeredAtCounter(): Promise<number> {
  return hall.person('clerk', async (page) => {
    await page.goto(`${hall.address}/counter`);
    await page.getByRole('combobox', { name: '事项' }).fill(MATTER);
    await page.getByText(/^(没有找到事项|\d+ 个事项)/).waitFor();
    return page.getByRole('option', { name: MATTER }).count();
  });
}
