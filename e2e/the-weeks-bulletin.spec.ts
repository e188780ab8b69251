import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { downloadedText, withoutSpace } from './src/journey/bulletin.ts';
import { figuresByBucket } from './src/journey/figures.ts';
import { openHall } from './src/journey/hall.ts';

const hall = openHall();
/** A section that was just added has no title yet, and its pages are refused until it has. */
const UNTITLED = /400.*\/api\/bulletin-previews/;
const FIRST_PART = '6月15日，示例窗口为测试群众延时服务一小时，';
const SECOND_PART = '办妥三件急事。';
const ITEM = `${FIRST_PART}${SECOND_PART}`;

test('the bulletin of a week is compiled, typed, laid out, saved and downloaded', async () => {
  await hall.person(
    'editor',
    async (page) => {
      await compile(page, '2022-06-13', '2022-06-17');
      const sentence = await page.locator('.bound-sentence').first().textContent();
      const before = await freshPages(page);
      await typeItem(page);
      await page.locator(`.page-image:not([src="${before}"])`).first().waitFor();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText(/周测试保存于/).waitFor();
      await freshPages(page);
      await expectNoBarriers(page);
      await screenshot(page, 'the-weeks-bulletin');

      const text = await downloadedText(page);
      expect(text).toContain(withoutSpace(ITEM));
      expect(text).toContain(withoutSpace(sentence ?? ''));
      const { license, publicService, otherNine } = await figuresByBucket(
        page,
        `${hall.address}/statistics?from=2022-01-01&to=2022-06-17&by=bucket`,
      );
      expect(text).toContain(`行政许可事项受理${license.accepted}件，办结${license.closed}件`);
      expect(text).toMatch(
        new RegExp(`公共服务事?项?受理${publicService.accepted}件，办结${publicService.closed}件`),
      );
      expect(text).toMatch(
        new RegExp(`其它九类行权事?项?受理${otherNine.accepted}件，办结${otherNine.closed}件`),
      );
      await page.goBack();
      await rearrangeAndTakeBack(page);
    },
    { expected: [UNTITLED] },
  );
});

/** Cuts the item in two, drags the second half before the first, saves, and takes the text before back. */
async function rearrangeAndTakeBack(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: '窗口工作动态示例' });
  const items = section.getByRole('textbox', { name: /^条目/ });
  await items.first().focus();
  for (let step = 0; step < FIRST_PART.length; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  const valuesOf = () =>
    items.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(await valuesOf()).toEqual([FIRST_PART, SECOND_PART]);
  const list = section.getByRole('list', { name: '动态条目' });
  const rows = list.getByRole('listitem');
  const targetPosition = { x: 120, y: 3 };
  await rows.last().locator('.drag-handle').dragTo(rows.first(), { targetPosition });
  expect(await valuesOf()).toEqual([SECOND_PART, FIRST_PART]);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/周测试保存于/).waitFor();
  await page.getByRole('link', { name: '历次版本' }).click();
  await page.locator('.differences ins', { hasText: SECOND_PART }).waitFor();
  await page.getByRole('button', { name: '恢复第 2 版的文字' }).click();
  await page.getByText('已恢复第 2 版的文字，成为最新一版。').waitFor();
  await page.getByRole('link', { name: '返回编辑' }).click();
  await expect.poll(valuesOf).toEqual([ITEM]);
}

async function compile(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`${hall.address}/bulletin`);
  await page.getByRole('textbox', { name: '起始日期' }).fill(from);
  await page.getByRole('textbox', { name: '截止日期' }).fill(to);
  await page.getByRole('button', { name: '编制草稿' }).click();
  await page.getByRole('heading', { level: 1, name: '简报' }).waitFor();
}

/** Waits until the pages are those of the text, and returns the address of the first. */
async function freshPages(page: Page): Promise<string> {
  await page.getByText(/^共 \d+ 页$/).waitFor();
  return (await page.locator('.page-image').first().getAttribute('src')) ?? '';
}

/** Types an item into a new section. */
async function typeItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加一节' }).last().click();
  const title = page.getByRole('textbox', { name: '节标题' }).last();
  await title.fill('窗口工作动态示例');
  const section = page.getByRole('region', { name: '窗口工作动态示例' });
  await section.getByRole('button', { name: '添加条目' }).click();
  await section.getByRole('textbox', { name: /^条目/ }).fill(ITEM);
  await page.getByText('有未保存的改动').waitFor();
}
