import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot, VIEWPORTS } from './src/browser.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const HANDED = ['建设项目职业病危害放射防护预评价审核申请表', '放射性职业病危害预评价报告'];
const hall = openHall();

test('several cases are claimed by keyboard, put back, and one is talked about', async () => {
  const number = await hall.person('clerk', async (page) => {
    const intake = { matter: MATTER, applicant: '虚构癸', handedIn: HANDED };
    const taken = await takeIn(page, hall.address, intake);
    await claimTwo(page);
    return taken;
  });
  await hall.person('clerk', async (page) => {
    await openCase(page, number);
    const desk = page.getByRole('region', { name: '经手与备注' });
    await desk.getByRole('button', { name: '认领', exact: true }).waitFor();
    await page.keyboard.press('c');
    await desk.getByText('王示例 已认领').waitFor();
    await page.keyboard.press('f');
    await desk.getByRole('button', { name: '取消关注' }).waitFor();
    await page.keyboard.press('m');
    await page.keyboard.type('申请人下午再来取回执');
    await desk.getByRole('button', { name: '添加备注' }).click();
    await desk.getByRole('button', { name: '收回备注：申请人下午再来取回执' }).waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'a-desk');
  });
  await hall.person('clerk2', async (page) => {
    await openCase(page, number);
    await page.getByText('王示例 已认领').waitFor();
    await page.getByText('申请人下午再来取回执').waitFor();
    expect(await page.getByRole('button', { name: '认领', exact: true }).count()).toBe(0);
    const desk = page.getByRole('region', { name: '经手与备注' });
    await page.keyboard.press('m');
    await page.keyboard.type('回执我来交给他');
    await desk.getByRole('button', { name: '添加备注' }).click();
    await desk.getByRole('button', { name: '收回备注：回执我来交给他' }).waitFor();
  });
  await hall.person('clerk', (page) => readNews(page, number));
});

/** Whoever follows a case is told that a colleague said something of it, until he has seen it. */
async function readNews(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: /^消息，\d+ 条新的$/ }).click();
  const told = page.getByRole('list', { name: '消息' }).getByRole('listitem');
  const said = told.filter({ hasText: number }).filter({ hasText: '写了备注' });
  await said.locator('.mark').waitFor();
  await expectNoBarriers(page);
  await screenshot(page, 'news');
  await page.setViewportSize(VIEWPORTS.phone);
  await screenshot(page, 'news-phone');
  await page.getByRole('button', { name: '都看过了' }).click();
  await page.getByRole('link', { name: '消息，没有新的' }).waitFor();
  await said.getByRole('link', { name: number }).click();
  await page.getByText('回执我来交给他').waitFor();
}

/** Marks the two most urgent cases that nobody has, claims them, and undoes it. */
async function claimTwo(page: Page): Promise<void> {
  await page.goto(`${hall.address}/inbox?view=unclaimed`);
  await page.getByRole('table').waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'b']) await page.keyboard.press(key);
  const bar = page.getByRole('region', { name: '批量办理' });
  await bar.getByText('已标记 2 条').waitFor();
  await screenshot(page, 'a-batch-marked');
  await page.keyboard.press('Enter');
  await bar.getByText('2 件已办。').waitFor();
  await expectNoBarriers(page);
  await screenshot(page, 'a-batch-done');
  await page.setViewportSize(VIEWPORTS.phone);
  await screenshot(page, 'a-batch-done-phone');
  await page.setViewportSize(VIEWPORTS.desktop);
  await page.keyboard.press('z');
  await bar.getByRole('button', { name: '撤销' }).waitFor({ state: 'detached' });
}
