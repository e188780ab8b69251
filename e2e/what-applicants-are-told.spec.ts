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
/** The case of the first test, which its applicant rates in the second. */
let told: { readonly number: string; readonly password: string };

test('an applicant is told of a correction and sees with number and password what is needed', async () => {
  told = await hall.person('clerk', async (page) => {
    const intake = { matter: MATTER, applicant: '虚构丁', handedIn: [FORM], mobile: '13900000001' };
    const taken = await takeIn(page, hall.address, intake);
    const digits = await page.getByRole('region', { name: '查询密码' }).locator('strong');
    const proof = { number: taken, password: (await digits.textContent()) ?? '' };
    await act(page, '出具一次性告知书');
    await page.getByRole('link', { name: '打开办件' }).click();
    await seeNotices(page);
    return proof;
  });
  const { number, password } = told;
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
});

test('he rates the service on his phone by keyboard, and the rating appears in T7 and nowhere with his name', async () => {
  await hall.anybody({ viewport: 'phone' }, async (page) => {
    await page.goto(`${hall.address}/status?via=qr&number=${told.number}`);
    await page.getByLabel('查询密码').fill(told.password);
    await page.getByLabel('查询密码').press('Enter');
    const rating = page.getByRole('region', { name: '评价服务' });
    await rating.getByRole('button', { name: '提交评价' }).click();
    await rating.getByText('请先选择一个满意程度。').waitFor();
    await rating.getByRole('radio', { name: '非常满意' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await rating.getByRole('radio', { name: '基本满意' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await rating.getByLabel('想说的话').fill('示例：虚构丁等了十分钟，请打13900000001');
    await expectNoBarriers(page);
    await screenshot(page, 'rating-phone');
    await rating.getByRole('button', { name: '提交评价' }).press('Enter');
    await rating.getByText('已收到您的评价，谢谢。').waitFor();
    await rating.getByText('您的评价：基本满意').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'rating-phone-thanks');
  });
  await hall.person('evaluator', async (page) => {
    await page.goto(`${hall.address}/statistics/reports?report=T7`);
    await page.getByRole('link', { name: /^四川省卫生健康委员会 好评 / }).click();
    const own = page.getByRole('row').filter({ hasText: told.number });
    await own.getByText('示例：虚*丁等了十分钟').waitFor();
    expect(await page.getByText('13900000001').count()).toBe(0);
    await screenshot(page, 'rating-list');
  });
});

const LOOKS_MAX = 60;

/** Both notices go out, behind what the demo has to tell; the page is read anew until they have. */
async function seeNotices(page: Page): Promise<void> {
  const notices = page.getByRole('region', { name: '告知申请人' });
  const sent = notices.getByText('本机留存：已存入文件夹，没有发给申请人（收件号码 139****0001');
  for (let look = 0; look < LOOKS_MAX && (await sent.count()) < 2; look += 1) {
    await page.waitForTimeout(2_000);
    await page.reload();
    await notices.getByText('查询密码').first().waitFor();
  }
  expect(await sent.count()).toBe(2);
  await notices.getByText(`材料需要补正：${REPORT}。请于`).waitFor();
  await screenshot(page, 'what-applicants-are-told-case');
}
