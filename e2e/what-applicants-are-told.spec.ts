import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { act } from './src/journey/act.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const FORM = '建设项目职业病危害放射防护预评价审核申请表';
const REPORT = '放射性职业病危害预评价报告';
const hall = openHall();

test('an applicant is told of a correction and sees with number and password what is needed', async () => {
  const { number, password } = await hall.person('clerk', async (page) => {
    const intake = { matter: MATTER, applicant: '虚构丁', handedIn: [FORM], mobile: '13900000001' };
    const taken = await takeIn(page, hall.address, intake);
    const digits = await page.getByRole('region', { name: '查询密码' }).locator('strong');
    const told = { number: taken, password: (await digits.textContent()) ?? '' };
    await act(page, '出具一次性告知书');
    await page.getByRole('link', { name: '打开办件' }).click();
    await seeNotices(page);
    return told;
  });
  expect(password).toMatch(/^\d{6}$/);
  await hall.anybody({ viewport: 'phone', expected: [/404/] }, async (page) => {
    await page.goto(`${hall.address}/status?number=${number}`);
    await page.getByLabel('查询密码').fill(password === '000000' ? '111111' : '000000');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('编号或密码不对').waitFor();
    await page.getByLabel('查询密码').fill(password);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('申请材料还不齐全或不符合要求，等您补正。').waitFor();
    await page.getByText(`补正：${REPORT}`).waitFor();
    expect(await page.getByText('虚构丁').count()).toBe(0);
    await page.getByText('虚*丁').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'what-applicants-are-told-phone');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Materials are missing or wanting').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'what-applicants-are-told-phone-en');
  });
}, 300_000);

const LOOKS_MAX = 60;

/** Both notices go out, behind what the demo has to tell; the page is read anew until they have. */
async function seeNotices(page: Page): Promise<void> {
  const told = page.getByRole('region', { name: '告知申请人' });
  const sent = told.getByText('本机留存：已存入文件夹，没有发给申请人（收件号码 139****0001');
  for (let look = 0; look < LOOKS_MAX && (await sent.count()) < 2; look += 1) {
    await page.waitForTimeout(2_000);
    await page.reload();
    await told.getByText('查询密码').first().waitFor();
  }
  expect(await sent.count()).toBe(2);
  await told.getByText(`材料需要补正：${REPORT}。请于`).waitFor();
  await screenshot(page, 'what-applicants-are-told-case');
}
