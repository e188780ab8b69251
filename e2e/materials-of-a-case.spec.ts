import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot, VIEWPORTS } from './src/browser.ts';
import { aPdf } from './src/journey/a-pdf.ts';
import { act } from './src/journey/act.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';
import { hasFocus } from './src/journey/keyboard.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const FORM = '建设项目职业病危害放射防护预评价审核申请表';
const REPORT = '放射性职业病危害预评价报告';
const hall = openHall();

const SCAN = {
  name: '预评价报告.pdf',
  mimeType: 'application/pdf',
  buffer: aPdf('first page', 'second page'),
};
const SCRIPTED = {
  name: '有脚本.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    aPdf('x')
      .toString('latin1')
      .replace('/Type/Catalog', '/Type/Catalog/OpenAction<</S/JavaScript/JS(1)>>'),
    'latin1',
  ),
};

test('a material is uploaded, looked at beside its row, and examined', async () => {
  await hall.person(
    'clerk',
    async (page) => {
      const intake = { matter: MATTER, applicant: '虚构丁', handedIn: [FORM, REPORT] };
      await openCase(page, await takeIn(page, hall.address, intake));
      await handIn(page);
      await lookAt(page);
      await examine(page);
      await expectNoBarriers(page);
      await screenshot(page, 'materials-of-a-case');
      await page.setViewportSize(VIEWPORTS.phone);
      await screenshot(page, 'materials-of-a-case-phone');
    },
    { expected: [/422/] },
  );
});

function row(page: Page) {
  return page.locator('.case-material').filter({ hasText: REPORT });
}

async function handIn(page: Page): Promise<void> {
  await row(page)
    .getByRole('button', { name: `重新提交：${REPORT}` })
    .click();
  const form = page.getByRole('form', { name: `提交“${REPORT}”` });
  await form.locator('input[type=file]').first().setInputFiles([SCAN, SCRIPTED]);
  await form.getByText('它带有脚本或宏，打开时会运行程序。').waitFor();
  await form.getByText(SCAN.name).waitFor();
  await form.getByLabel('证明力').selectOption({ label: '与原件核对一致' });
  await screenshot(page, 'materials-of-a-case-handing-in');
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await row(page).getByText('以前提交的 1 次').waitFor();
  await row(page).getByText('2 页').waitFor();
}

async function lookAt(page: Page): Promise<void> {
  const opener = row(page).getByRole('button', { name: `查看 ${SCAN.name}` });
  await opener.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('region', { name: `预览 ${SCAN.name}` });
  await hasFocus(viewer);
  await viewer.getByText('first page').waitFor();
  const width = () => viewer.locator('canvas').evaluate((drawn) => drawn.clientWidth);
  const fitted = await width();
  await page.keyboard.press('PageDown');
  await viewer.getByText('第 2 / 2 页').waitFor();
  await viewer.getByText('second page').waitFor();
  await screenshot(page, 'materials-of-a-case-viewer');
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(fitted);
  await page.keyboard.press('0');
  await page.keyboard.press('r');
  const isLying = () =>
    viewer.locator('canvas').evaluate((drawn) => drawn.clientWidth > drawn.clientHeight);
  await expect.poll(isLying).toBe(true);
  await expectNoBarriers(page);
  await page.setViewportSize(VIEWPORTS.phone);
  await screenshot(page, 'materials-of-a-case-viewer-phone');
  await page.setViewportSize(VIEWPORTS.desktop);
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'detached' });
  await hasFocus(opener);
}

async function examine(page: Page): Promise<void> {
  await row(page)
    .getByRole('button', { name: `“${REPORT}”待补正` })
    .click();
  await row(page)
    .getByRole('button', { name: /^未达到标准：/ })
    .first()
    .click();
  await row(page).getByRole('button', { name: '记为待补正' }).click();
  await row(page).locator('.audit-fix').waitFor();
  const panel = page.getByRole('region', { name: '现在可以做' });
  await panel.getByRole('button', { name: '一次性告知补正' }).click();
  const reason = panel.getByRole('textbox', { name: `“${REPORT}”需要补正什么` });
  expect(await reason.inputValue()).toMatch(/^未达到标准：/);
  await row(page)
    .getByRole('button', { name: `“${REPORT}”合格` })
    .click();
  await row(page).locator('.audit-pass').waitFor();
  await panel.getByRole('button', { name: '受理', exact: true }).first().click();
  await act(page, '受理');
  await page.getByText('已受理', { exact: true }).first().waitFor();
}
