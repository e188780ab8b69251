import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot, VIEWPORTS } from './src/browser.ts';
import { act, actFinally } from './src/journey/act.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '医疗机构设置审批';
const FORM = '设置医疗机构申请书';
const REPORT = '设置可行性研究报告';
const PLAN = '选址报告和建筑设计平面图';
const hall = openHall();

test('what may follow is promised, supplied, verified, and only then is anything granted', async () => {
  const number = await hall.person('clerk', async (page) => {
    const intake = { matter: MATTER, applicant: '虚构甲', handedIn: [FORM, REPORT] };
    const taken = await takeIn(page, hall.address, intake);
    await openCase(page, taken);
    await page.getByRole('button', { name: '容缺受理', exact: true }).click();
    await page.getByRole('checkbox', { name: PLAN }).waitFor();
    await page.getByRole('textbox', { name: '工作日' }).fill('5');
    await page.getByRole('textbox', { name: '承诺书签署人' }).fill('虚构甲');
    await looked(page, 'materials-to-follow-accept');
    await act(page, '容缺受理');
    await page.getByRole('heading', { name: '容缺', exact: true }).waitFor();
    await page.getByText(`3. ${PLAN}：待补齐`).waitFor();
    await page.getByText('承诺人 虚*甲', { exact: true }).waitFor();
    return taken;
  });
  await hall.person('health.reviewer', async (page) => {
    await openCase(page, number);
    await page.getByRole('radio', { name: '拟准予' }).check();
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('主件符合要求，建议准予。');
    await act(page, '提交承办意见');
  });
  await hall.person('health.verifier', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('审核无误。');
    await act(page, '审核通过');
  });
  await hall.person('health.chief', async (page) => {
    await openCase(page, number);
    await page.getByText('还没有补齐并核验合格，不能作出准予的决定').waitFor();
    await looked(page, 'materials-to-follow-blocked');
  });
  await hall.person('clerk', async (page) => {
    await openCase(page, number);
    await page.getByRole('checkbox', { name: `${PLAN}：纸质` }).check();
    await page.getByRole('textbox', { name: '到达日期' }).fill(await today(page));
    await page.getByRole('radio', { name: '邮寄' }).check();
    await act(page, '收下补齐材料');
    await page.getByText(`3. ${PLAN}：待核验`).waitFor();
  });
  await hall.person('health.reviewer', async (page) => {
    await openCase(page, number);
    await page.getByRole('radio', { name: '合格', exact: true }).check();
    await looked(page, 'materials-to-follow-examine');
    await act(page, '登记核验结果');
    await page.getByText(`3. ${PLAN}：核验合格`).waitFor();
  });
  await hall.person('health.chief', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('同意。');
    await actFinally(page, '作出准予决定');
    await page.locator('.case-status', { hasText: '准予' }).waitFor();
    await looked(page, 'materials-to-follow-granted');
  });
});

test('what is waited for stands in a list, with its lamp and its day', async () => {
  await hall.person('clerk', async (page) => {
    await page.getByRole('link', { name: '容缺', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '容缺' }).waitFor();
    await page.getByText('待补齐').first().waitFor();
    await page.getByText('待核验').first().waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(5);
    await looked(page, 'tolerances');
  });
});

/** At both widths: a picture to look at, and nothing in anybody's way. */
async function looked(page: Page, name: string): Promise<void> {
  await expectNoBarriers(page);
  await screenshot(page, name);
  await page.setViewportSize(VIEWPORTS.phone);
  await expectNoBarriers(page);
  await screenshot(page, `${name}-phone`);
  await page.setViewportSize(VIEWPORTS.desktop);
}

/** Today in Shanghai, by the clock that the server and the browser share. */
function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
}
