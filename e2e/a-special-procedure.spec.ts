import { expect, test } from 'vitest';
import { screenshot } from './src/browser.ts';
import { act, actFinally } from './src/journey/act.ts';
import { faultsOfPage } from './src/journey/every-page.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const HANDED_IN = ['建设项目职业病危害放射防护预评价审核申请表', '放射性职业病危害预评价报告'];
const hall = openHall();

test('experts stop the limits, the leader extends them once, and the refusal gives reasons and remedies', async () => {
  const number = await hall.person('clerk', async (page) => {
    const taken = await takeIn(page, hall.address, {
      matter: MATTER,
      applicant: '虚构戊',
      handedIn: HANDED_IN,
    });
    await openCase(page, taken);
    await act(page, '受理');
    return taken;
  });
  await hall.person('health.reviewer', async (page) => {
    await openCase(page, number);
    await page.getByRole('radio', { name: '拟不予' }).check();
    await page
      .getByRole('textbox', { name: '意见', exact: true })
      .fill('屏蔽计算有误，须请专家评审。');
    await act(page, '提交承办意见');
    await page.getByRole('button', { name: '申请特别程序', exact: true }).click();
    await page.getByRole('textbox', { name: '程序名称' }).fill('放射防护专家评审');
    await page.getByRole('textbox', { name: '依据', exact: true }).fill('示例规程第三条');
    await page.getByRole('textbox', { name: '所需工作日' }).fill('5');
    await act(page, '提请特别程序');
  });
  await hall.person('health.verifier', async (page) => {
    await openCase(page, number);
    await page.getByRole('button', { name: '批准特别程序', exact: true }).click();
    await act(page, '批准，停止计时');
    await page.locator('.case-status', { hasText: '特别程序' }).waitFor();
    await page
      .getByText(/放射防护专家评审/)
      .first()
      .waitFor();
    await screenshot(page, 'a-special-procedure-stopped');
  });
  await hall.person('health.reviewer', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '结论' }).fill('专家认为防护设计不符合标准。');
    await act(page, '登记结论，恢复计时');
  });
  await hall.person('leader', async (page) => {
    await openCase(page, number);
    await page.getByRole('button', { name: '延长期限', exact: true }).click();
    await page.getByRole('textbox', { name: '延长的工作日' }).fill('10');
    await page.getByRole('textbox', { name: '理由' }).fill('情况复杂，须复核评审意见。');
    await act(page, '批准延长');
    await expect
      .poll(() => page.getByRole('button', { name: '延长期限', exact: true }).count())
      .toBe(0);
    await screenshot(page, 'a-special-procedure-extended');
  });
  await hall.person('health.verifier', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('同意承办意见。');
    await act(page, '审核通过');
  });
  await hall.person('health.chief', async (page) => {
    await openCase(page, number);
    await page.getByRole('button', { name: '不予', exact: true }).click();
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('不予许可。');
    const refusing = page.getByRole('button', { name: '作出不予许可决定', exact: true });
    await refusing.click();
    await page.getByText('请填写这一项。').first().waitFor();
    await page
      .getByRole('textbox', { name: '不予的理由' })
      .fill('防护设计不符合国家标准，专家评审未通过。');
    await actFinally(page, '作出不予许可决定');
    await page.locator('.case-status', { hasText: '不予' }).waitFor();
    await page
      .getByText(/六十日内申请行政复议/)
      .first()
      .waitFor();
    await page
      .getByText(/批准延长 10 个工作日，理由告知申请人/)
      .first()
      .waitFor();
    expect(await faultsOfPage(page, page.url(), 'a-special-procedure-refused')).toEqual([]);
  });
});
