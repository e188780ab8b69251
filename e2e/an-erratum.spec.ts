import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import {
  downloadedText,
  handIn,
  issueNumber,
  named,
  reviewAndSign,
  toPress,
} from './src/journey/bulletin.ts';
import { openHall } from './src/journey/hall.ts';

const hall = openHall();
const WRONG = '2022年第18期（总第393期）';
const MENDED = '第二节中示例丁副厅长应为示例戊副厅长。';

test('what is wrong in a signed issue is put right by another, and both lead to each other', async () => {
  const url = await hall.person('editor', async (page) => {
    await page.goto(`${hall.address}/bulletin/issues`);
    await page.getByRole('link', { name: WRONG }).first().click();
    await page.getByRole('button', { name: '开始更正' }).click();
    await page.getByText('更正的是：').waitFor();
    await page.getByRole('textbox', { name: /^段落/ }).fill(MENDED);
    await page.getByRole('button', { name: named('保存') }).click();
    await page.getByText(/保存于/).waitFor();
    await handIn(page);
    return page.url();
  });
  await reviewAndSign(hall, url, async (page) => {
    const number = await issueNumber(page);
    const text = await downloadedText(page);
    expect(text).toContain(`2022年6月15日印发的${WRONG}有误，现更正如下。一、更正内容${MENDED}`);
    await page.goto(`${hall.address}/bulletin/issues`);
    const rowOf = (label: string) => page.getByRole('row').filter({ hasText: label });
    await rowOf('更正的是：').getByRole('link', { name: number }).waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'an-erratum');
    await rowOf('更正见：').getByRole('link', { name: WRONG }).click();
    await page
      .getByRole('region', { name: '签发之后' })
      .getByRole('link', { name: number })
      .waitFor();
  });
});

test('people of a body that got the issue read it, and its editors see who did', async () => {
  const open = async (page: Parameters<typeof downloadedText>[0]) => {
    await page.goto(`${hall.address}/received`);
    await page.getByRole('link', { name: WRONG }).click();
    await page.getByText(/^您已于/).waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'a-bulletin-received');
    return downloadedText(page);
  };
  expect(await hall.person('health.reviewer', open)).toContain(WRONG);
  await hall.person('editor', async (page) => {
    await page.goto(`${hall.address}/bulletin/issues`);
    await page.getByRole('link', { name: WRONG }).first().click();
    await toPress(page);
    const went = page.getByRole('region', { name: '签发之后' });
    await went.getByRole('combobox', { name: '发给' }).selectOption('省档案馆（示例）');
    await went.getByRole('button', { name: named('登记') }).click();
    await went.getByText(/邮寄（.+登记）/).waitFor();
    expect(await went.getByRole('listitem').count()).toBeGreaterThan(0);
    await screenshot(page, 'a-bulletin-distributed');
  });
});
