import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { openHall } from './src/journey/hall.ts';
import { fillIn } from './src/journey/intake.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const FORM = '建设项目职业病危害放射防护预评价审核申请表';
const REPORT = '放射性职业病危害预评价报告';
const SCAN = '扫描件.png';
const hall = openHall();

test('a material is photographed at the desk, another comes from the folder of the scanner', async () => {
  await hall.person('clerk', async (page) => {
    await watchAFolderOfTheBrowser(page);
    await fillIn(page, hall.address, { matter: MATTER, applicant: '虚构丁', handedIn: [] });
    await photograph(page);
    await scan(page);
    await expectNoBarriers(page);
    await screenshot(page, 'materials-by-camera-and-scanner');
    await page.getByRole('button', { name: '接件，出具回执' }).click();
    await page.getByRole('link', { name: '打开办件' }).click();
    const row = (name: string) => page.locator('.case-material').filter({ hasText: name });
    await row(FORM).getByText('拍照-2.jpg').waitFor();
    expect(
      await row(FORM)
        .getByRole('button', { name: /^查看 拍照-/ })
        .count(),
    ).toBe(2);
    await row(REPORT)
      .getByRole('button', { name: `查看 ${SCAN}` })
      .click();
    await page
      .getByRole('region', { name: `预览 ${SCAN}` })
      .locator('canvas')
      .waitFor();
  });
});

/** Nobody can press the buttons of the browser's dialog: it gives a folder that pages have of their own. */
async function watchAFolderOfTheBrowser(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = () => navigator.storage.getDirectory();
    Object.assign(window, { showDirectoryPicker: pick });
  });
}

async function photograph(page: Page): Promise<void> {
  await page.getByRole('button', { name: `为“${FORM}”拍照上传` }).click();
  const dialog = page.getByRole('dialog', { name: `拍“${FORM}”` });
  const sees = () =>
    dialog.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth);
  await expect.poll(sees).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: '拍一张' }).click();
  await dialog.getByText('已拍 1 张').waitFor();
  await dialog.getByRole('button', { name: '拍一张' }).click();
  await dialog.getByText('已拍 2 张').waitFor();
  await screenshot(page, 'materials-by-camera-and-scanner-camera');
  await dialog.getByRole('button', { name: '关闭摄像头' }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = page.locator('.material-row').filter({ hasText: FORM });
  await row.getByText('拍照-2.jpg').waitFor();
}

async function scan(page: Page): Promise<void> {
  await page.getByRole('button', { name: '选扫描文件夹' }).click();
  await page.getByText('还没有新文件。').waitFor();
  // The first look notes what stood there; what comes after it is new.
  await page.waitForTimeout(500);
  await page.evaluate(async (name) => {
    const canvas = document.createElement('canvas');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(name, { create: true });
    const writing = await file.createWritable();
    await writing.write(blob ?? '');
    await writing.close();
  }, SCAN);
  const choice = page.getByLabel(`把 ${SCAN} 交给`);
  await choice.selectOption({ label: `2. ${REPORT}` });
  const row = page.locator('.material-row').filter({ hasText: REPORT });
  await row.getByText(SCAN).waitFor();
}
