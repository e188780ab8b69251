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
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { pathname } = new URL(page.url());
    expect(await faultsOfPage(page, page.url(), 'case-to-countersign')).toEqual([]);
    await expect(currentStep(page)).resolves.toContain('卫生健康会签');
    await page.getByLabel('意见', { exact: true }).fill('示例：防护设施符合规定，同意会签。');
    await act(page, '会签同意');
    await expect(currentStep(page)).resolves.toContain('审核');
    await page.getByText('省卫健委会签：示例：防护设施符合规定，同意会签。').waitFor();
    return pathname;
  });
  await hall.person('eco_env.verifier', async (page) => {
    await page.goto(`${hall.address}${address}`);
    await page.getByLabel('意见', { exact: true }).fill('示例：同意。');
    await act(page, '审核通过');
    await expect(currentStep(page)).resolves.toContain('决定');
  });
});

test('a chain is read on the page of its matter, and written in the next version', async () => {
  await hall.person('matter.editor', async (page) => {
    await page.goto(`${hall.address}/catalogue`);
    await page.getByLabel('查找事项').fill(MATTER);
    await page.getByRole('link', { name: MATTER }).click();
    const chain = page.getByRole('table', { name: '审批环节' });
    await chain.getByText('卫生健康会签').first().waitFor();
    expect(await faultsOfPage(page, page.url(), 'matter-with-chain')).toEqual([]);
    await page.getByRole('link', { name: '起草新版本' }).click();
    await page.getByRole('list', { name: '审批环节' }).waitFor();
    expect(await faultsOfPage(page, page.url(), 'draft-with-chain')).toEqual([]);
  });
});

/** The step of the review chain that waits. */
async function currentStep(page: Page): Promise<string> {
  const step = page.getByRole('region', { name: '审批环节' }).locator('[aria-current="step"]');
  return (await step.textContent()) ?? '';
}
