import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { act } from './src/journey/act.ts';
import { openHall } from './src/journey/hall.ts';
import { takeIn } from './src/journey/intake.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const FORM = '建设项目职业病危害放射防护预评价审核申请表';
const REPORT = '放射性职业病危害预评价报告';
const hall = openHall();

test('what is missing is told once, supplied and accepted', async () => {
  await hall.person('clerk', async (page) => {
    const intake = { matter: MATTER, applicant: '虚构乙', handedIn: [FORM] };
    const number = await takeIn(page, hall.address, intake);
    await page.getByText('尚未收到的必要材料').waitFor();
    const reason = page.getByRole('textbox', { name: `“${REPORT}”需要补正什么` });
    expect(await reason.inputValue()).toBe('未提交');
    await reason.fill('未提交；请附由有资质机构编制的报告');
    await act(page, '出具一次性告知书');

    await page.getByRole('link', { name: '打开办件' }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await page.getByText('需补正：未提交；请附由有资质机构编制的报告').waitFor();
    await page.getByRole('checkbox', { name: `${REPORT}：纸质` }).check();
    await screenshot(page, 'a-correction-supplied');
    await act(page, '收下补正材料');

    await page.getByText('已经一次性告知过补正内容，不能再次告知').waitFor();
    expect(await page.getByRole('button', { name: '一次性告知补正' }).count()).toBe(0);
    await act(page, '受理');
    await page.getByText('已受理', { exact: true }).first().waitFor();
    expect((await page.locator('.story li').allTextContents()).join('\n')).toMatch(
      /受理，时限开始计算.*收到补正材料.*一次性告知需要补正的全部内容.*接件/s,
    );
    await expectNoBarriers(page);
    await screenshot(page, 'a-correction');
  });
});

test('of two clerks at once the slower sees who did what and loses nothing typed', async () => {
  const refused = /409/;
  await hall.person(
    'clerk',
    async (slower) => {
      const intake = { matter: MATTER, applicant: '虚构丙', handedIn: [FORM, REPORT] };
      const number = await takeIn(slower, hall.address, intake);
      await openCase(slower, number);
      await slower.getByRole('button', { name: '撤回申请' }).click();
      const reason = slower.getByRole('textbox', { name: '理由' });
      await reason.fill('申请人当面提出撤回');

      await hall.person('clerk2', async (quicker) => {
        await openCase(quicker, number);
        await act(quicker, '受理');
      });

      await slower.getByRole('button', { name: '登记撤回' }).click();
      const question = slower.getByRole('dialog', { name: '登记撤回' });
      await question.getByRole('button', { name: '登记撤回' }).click();
      const told = slower.getByRole('alert').filter({ hasText: '办件刚刚被办理' });
      await told.getByText('李演示刚刚办理了这个办件（受理），现在是“已受理”。').waitFor();
      expect(await reason.inputValue()).toBe('申请人当面提出撤回');
      await screenshot(slower, 'a-correction-two-clerks');
      await told.getByRole('button', { name: '看最新情况' }).click();
      await slower.getByText('受理，时限开始计算').waitFor();
      expect(await reason.inputValue()).toBe('申请人当面提出撤回');
    },
    { expected: [refused] },
  );
});
