import type { CaseDetail, CaseSummary } from '@banshi/contract/case-views';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOfPage } from './src/journey/every-page.ts';
import { openHall } from './src/journey/hall.ts';

const hall = openHall();

async function ask<T>(page: Page, path: string): Promise<T> {
  const reply = await page.request.get(new URL(path, page.url()).href);
  return (await reply.json()) as T;
}

/** The first case of a list in whose journal something has happened. */
async function firstWith(page: Page, list: string, type: string): Promise<CaseDetail> {
  const { cases } = await ask<{ cases: CaseSummary[] }>(page, list);
  for (const { caseId } of cases) {
    const reply = await page.request.get(new URL(`/api/cases/${caseId}`, page.url()).href);
    // Those that are over and were handled by others are not given without a purpose.
    if (!reply.ok()) continue;
    const detail = (await reply.json()) as CaseDetail;
    if (detail.journal.some((entry) => entry.type === type)) return detail;
  }
  throw new Error(`No case of ${list} has ${type} in its journal.`);
}

test('five days of silence: the case counts as accepted from its receipt, and supervision shows a red card', async () => {
  await hall.person('supervisor', async (page) => {
    const query = '/api/alerts?state=open&rule=R5&level=RED&limit=1';
    const { alerts } = await ask<{ alerts: { caseId: string }[] }>(page, query);
    const address = `${hall.address}/cases/${alerts[0]?.caseId}`;
    await page.goto(address);
    await page.getByText(/逾期未告知，依法自 .+ 收到申请材料之日起视为受理/).waitFor();
    const panel = page.getByRole('region', { name: '监察' });
    await panel.getByText('没有作出受理决定，也没有告知补正').waitFor();
    expect(await faultsOfPage(page, address, 'what-the-law-does-deemed')).toEqual([]);
  });
});

test('what was to follow and did not come ends the case, and stands in the record of the applicant', async () => {
  await hall.person('clerk', async (page) => {
    const today = await page.evaluate(() =>
      new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    );
    const list = `/api/cases?measure=closed&from=${today}&to=${today}&limit=100`;
    const { caseId } = await firstWith(page, list, 'cases/tolerance-lapsed');
    const address = `${hall.address}/cases/${caseId}`;
    await page.goto(address);
    await page.getByText('已记入信用记录，尚未修复').waitFor();
    await page.getByText(/^3\. .+：逾期未补齐$/).waitFor();
    await page.getByText(/逾期未补齐，终止办理并退件，记入信用记录/).waitFor();
    expect(await faultsOfPage(page, address, 'what-the-law-does-breach')).toEqual([]);
  });
});
