import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { aPdf } from './src/journey/a-pdf.ts';
import {
  archiveIssue,
  downloadedText,
  handIn,
  issueNumber,
  named,
  reviewAndSign,
  withoutSpace,
} from './src/journey/bulletin.ts';
import { openHall } from './src/journey/hall.ts';

const hall = openHall();
const TITLE = '窗口开设延时通道';
const TEXT = '示例窗口开设延时通道，为下班后赶到的测试群众办妥五件急事。';

test('a week goes from what a window reports to the signed PDF', async () => {
  await hall.person('windowhead', report);
  const url = await hall.person('editor', async (page) => {
    await adopt(page);
    await page.goto(`${hall.address}/bulletin`);
    await page.getByRole('button', { name: '编制草稿' }).click();
    await page.getByRole('textbox', { name: /^条目/ }).first().waitFor();
    await handIn(page);
    return page.url();
  });
  await reviewAndSign(hall, url, async (page) => {
    const number = await issueNumber(page);
    const text = await downloadedText(page);
    expect(text).toContain(number);
    expect(text).toContain(withoutSpace(TEXT));
    expect(text).toMatch(/行政许可事项受理\d+件，办结\d+件/);
    await page.getByRole('table', { name: '分发情况' }).waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'a-week-to-print');
    await page.goto(`${hall.address}/bulletin/issues`);
    await page.getByRole('textbox', { name: '按期号、标题或正文查找' }).fill('延时通道');
    await page.getByRole('link', { name: number }).waitFor();
  });
  await archiveIssue(hall, url);
});

/** The week that the next issue is about is the last one. */
async function openLastWeek(page: Page): Promise<void> {
  await page.goto(`${hall.address}/contributions`);
  await page.getByRole('button', { name: '上一周' }).click();
}

async function report(page: Page): Promise<void> {
  await openLastWeek(page);
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  await page.getByRole('textbox', { name: /^内容/ }).fill(TEXT);
  const proof = { name: '延时服务登记表.pdf', mimeType: 'application/pdf', buffer: aPdf('Page 1') };
  await page
    .getByRole('group', { name: '证明材料' })
    .locator('input[type=file]')
    .first()
    .setInputFiles(proof);
  await page.getByRole('button', { name: `移除 ${proof.name}` }).waitFor();
  await page.getByRole('button', { name: named('报送') }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
}

async function adopt(page: Page): Promise<void> {
  await openLastWeek(page);
  await page.getByRole('button', { name: '查看 延时服务登记表.pdf' }).click();
  const shown = page.getByRole('region', { name: '延时服务登记表.pdf', exact: true });
  await shown.locator('canvas').waitFor();
  await shown.getByText('Page 1').waitFor({ state: 'attached' });
  await expectNoBarriers(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `处理：${TITLE}` }).click();
  // What comes after the deadline goes to the next issue, unless the editor takes it.
  await page.getByRole('checkbox', { name: '迟报，仍收入原定那一周的简报' }).check();
  await page.getByRole('button', { name: named('采用') }).click();
  await page.getByRole('button', { name: `修改文字：${TITLE}` }).waitFor();
}
