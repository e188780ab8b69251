import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { act } from './src/journey/act.ts';
import { faultsOfPage } from './src/journey/every-page.ts';
import { openHall } from './src/journey/hall.ts';

const MATTER = '辐射安全许可证核发';
const hall = openHall();

test('another body signs a case that its review chain brings to it, and it goes on', async () => {
  const address = await hall.person('health.verifier', async (page) => {
    await page.goto(`${hall.address}/inbox?view=todo`);
    const row = page.getByRole('row').filter({ hasText: MATTER });
    await row.first().getByRole('link').click();
    await page.waitForURL(/\/cases\//);
    const { pathname } = new URL(page.url());
    expect(await faultsOfPage(page, page.url(), 'case-to-countersign')).toEqual([]);
    await stepWaits(page, '卫生健康会签');
    await page.getByLabel('意见', { exact: true }).fill('示例：防护设施符合规定，同意会签。');
    await act(page, '会签同意');
    await stepWaits(page, '审核');
    await page.getByText('省卫健委会签：示例：防护设施符合规定，同意会签。').waitFor();
    return pathname;
  });
  await hall.person('eco_env.verifier', async (page) => {
    await page.goto(`${hall.address}${address}`);
    await page.getByLabel('意见', { exact: true }).fill('示例：同意。');
    await act(page, '审核通过');
    await stepWaits(page, '决定');
  });
});

test('a chain is read on the page of its matter, and written in the next version', async () => {
  await hall.person('matter.editor', async (page) => {
    await page.goto(`${hall.address}${await addressOfMatter(page)}`);
    const chain = page.getByRole('table', { name: '审批环节' });
    await chain.getByText('卫生健康会签').first().waitFor();
    expect(await faultsOfPage(page, page.url(), 'matter-with-chain')).toEqual([]);
    await page.getByRole('link', { name: '起草新版本' }).click();
    await page.getByRole('list', { name: '审批环节' }).waitFor();
    expect(await faultsOfPage(page, page.url(), 'draft-with-chain')).toEqual([]);
  });
});

/** Waits until this step of the review chain is the one that waits. */
async function stepWaits(page: Page, name: string): Promise<void> {
  const chain = page.getByRole('region', { name: '审批环节' });
  await chain.locator('[aria-current="step"]').filter({ hasText: name }).waitFor();
}

async function addressOfMatter(page: Page): Promise<string> {
  const query = `/api/matters?text=${encodeURIComponent(MATTER)}&limit=1`;
  const reply = await page.request.get(new URL(query, page.url()).href);
  const { matters } = (await reply.json()) as { matters: { matterId: number }[] };
  return `/catalogue/${matters[0]?.matterId}`;
}
