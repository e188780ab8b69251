import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { act, actFinally } from './src/journey/act.ts';
import { figuresOf } from './src/journey/figures.ts';
import { openHall } from './src/journey/hall.ts';
import { inventPerson } from './src/journey/invented-person.ts';
import { hasFocus } from './src/journey/keyboard.ts';
import { fillInByKeyboard, signInByKeyboard } from './src/journey/keyboard-intake.ts';
import { openCase } from './src/journey/open-case.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const hall = openHall();

test('a walk-in case goes from ticketless intake to delivery', async () => {
  const before = await hall.person('supervisor', (page) => figuresOf(page, hall.address));
  const number = await hall.anybody({}, takeInByKeyboard);

  await hall.person('health.reviewer', async (page) => {
    await openCase(page, number);
    await page.getByRole('radio', { name: '拟准予' }).check();
    await page
      .getByRole('textbox', { name: '意见', exact: true })
      .fill('材料齐全，符合防护要求，建议准予。');
    await act(page, '提交承办意见');
  });
  await hall.person('health.verifier', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('审核无误。');
    await act(page, '审核通过');
  });
  await hall.person('health.chief', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('同意。');
    await actFinally(page, '作出准予决定');
    await page.getByText('由制证用印员邓样本制证、用印并办结').waitFor();
  });
  await hall.person('health.seal', async (page) => {
    await openCase(page, number);
    await page.getByRole('textbox', { name: '结果文号', exact: true }).fill('川卫示例〔2026〕1号');
    await act(page, '登记结果并办结');
  });
  await hall.person('clerk', async (page) => {
    await openCase(page, number);
    await act(page, '登记送达');
    await expectWholeStory(page);
    await expectNoBarriers(page);
    await screenshot(page, 'a-walk-in-case');
  });

  const after = await hall.person('supervisor', (page) => figuresOf(page, hall.address));
  expect(after).toEqual({
    ...before,
    accepted: before.accepted + 1,
    closed: before.closed + 1,
  });
});

/** Signs in, takes a case in and accepts it without touching the mouse; returns the number to ask by. */
async function takeInByKeyboard(page: Page): Promise<string> {
  await signInByKeyboard(page, hall.address);
  const person = inventPerson('虚构甲');
  await fillInByKeyboard(page, { typed: 'fsz', matter: MATTER, person, ticked: [0, 1] });
  await page.getByText('已收 2 / 2').waitFor();
  await screenshot(page, 'a-walk-in-case-counter');
  await page.keyboard.press('Control+Enter');

  const receipt = page.getByRole('article', { name: '申请材料接收凭证' });
  await receipt.getByText('必要材料已收齐。').waitFor();
  const number = (await receipt.locator('dd strong').textContent()) ?? '';
  await screenshot(page, 'a-walk-in-case-receipt');
  await hasFocus(page.getByRole('button', { name: '受理', exact: true }).last());
  await page.keyboard.press('Enter');
  await page.getByText('您现在没有要办理的环节').or(page.getByText('撤回申请')).first().waitFor();
  return number;
}

async function expectWholeStory(page: Page): Promise<void> {
  await page.getByText('已送达').first().waitFor();
  const story = await page.locator('.story li').allTextContents();
  expect(story.map((entry) => /\S+ · /.exec(entry)?.[0])).toHaveLength(7);
  expect(story.join('\n')).toMatch(
    /送达.*办结，制发.*决定准予：同意。.*审核通过：审核无误。.*承办意见（拟准予）.*受理，时限开始计算.*接件/s,
  );
  for (const name of ['王示例', '高虚构', '林示例', '何演示']) {
    await page.getByText(name).first().waitFor();
  }
  expect(await page.locator('.clock-sentence').allTextContents()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/受理时限.*按时完成/),
      expect.stringMatching(/承诺时限.*按时完成/),
      expect.stringMatching(/法定时限.*按时完成/),
    ]),
  );
}
