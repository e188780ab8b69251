import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { act, actFinally } from './src/journey/act.ts';
import { openHall } from './src/journey/hall.ts';

const hall = openHall();
const KIND = '劳务派遣经营许可证';

interface Listed {
  readonly licenceId: string;
  readonly kind: string;
  readonly state: string;
  readonly validTo: string;
  readonly holderName: string;
}

/** The licence of the demo that ends first. */
async function endingFirst(page: Page): Promise<Listed> {
  const reply = await page.request.get(
    new URL('/api/licences?limit=100&within=90', page.url()).href,
  );
  const { licences } = (await reply.json()) as { licences: Listed[] };
  const found = licences.find(({ kind, state }) => kind === KIND && state === 'VALID');
  if (found === undefined) throw new Error(`No ${KIND} ends soon.`);
  return found;
}

/** Takes the application in at the counter, accepts it, and returns the address of its case. */
async function applyAtTheCounter(page: Page, { licenceId, holderName }: Listed): Promise<string> {
  await page.goto(`${hall.address}/licences/${licenceId}`);
  await page.getByRole('link', { name: '申请延续' }).click();
  await page.getByRole('region', { name: '所依据的证照' }).waitFor();
  await page.getByRole('radio', { name: '统一社会信用代码' }).check();
  await page.getByRole('combobox', { name: '证件号码' }).fill(holderName);
  await page.getByRole('option', { name: holderName }).click();
  await page.getByRole('button', { name: '全部收到纸质件' }).click();
  await page.getByRole('button', { name: '接件，出具回执' }).click();
  await page.getByRole('link', { name: '打开办件' }).click();
  await act(page, '受理');
  return page.url();
}

test('a licence near its end is renewed at the counter, and its page tells the next term', async () => {
  const licence = await hall.person('clerk', endingFirst);
  const address = await hall.person('clerk', (page) => applyAtTheCounter(page, licence));
  const opinion = (page: Page) => page.getByRole('textbox', { name: '意见', exact: true });
  await hall.person('hrss.reviewer', async (page) => {
    await page.goto(address);
    await page.getByRole('radio', { name: '拟准予' }).check();
    await opinion(page).fill('仍然符合条件。');
    await act(page, '提交承办意见');
  });
  await hall.person('hrss.verifier', async (page) => {
    await page.goto(address);
    await opinion(page).fill('审核无误。');
    await act(page, '审核通过');
  });
  await hall.person('hrss.chief', async (page) => {
    await page.goto(address);
    await opinion(page).fill('准予延续。');
    await actFinally(page, '作出准予决定');
    await page.getByRole('textbox', { name: '结果文号', exact: true }).waitFor();
    await page.goto(`${hall.address}/licences/${licence.licenceId}`);
    // The licence hears of the decision a moment later.
    const renewed = page.getByText(/^准予延续，/);
    for (let look = 1; look <= 10 && !(await renewed.isVisible()); look += 1) {
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await renewed.waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'a-licence-renewed');
  });
});
