import type { AlertLevel, RuleId } from '@banshi/contract/supervision-words';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { openHall } from './src/journey/hall.ts';

const hall = openHall();

interface Listed {
  readonly caseId: string;
  readonly seq: number;
  readonly status: string;
  readonly orderNo: string | null;
  readonly organisation: { readonly organisationId: number };
  readonly case: { readonly displayNo: string };
}

/** The first open warning or card of a rule that nobody has dealt with. */
async function firstOpen(page: Page, rule: RuleId, level: AlertLevel): Promise<Listed> {
  const query = `/api/alerts?state=open&rule=${rule}&level=${level}&limit=100`;
  const reply = await page.request.get(new URL(query, page.url()).href);
  const { alerts } = (await reply.json()) as { alerts: Listed[] };
  const found = alerts.find(({ status }) => status === 'OPEN');
  if (found === undefined) throw new Error(`Nothing of ${rule} at the level ${level} is open.`);
  return found;
}

/** The handler of a body of the demo. */
async function handlerOf(page: Page, { organisation }: Listed): Promise<string> {
  const reply = await page.request.get(new URL('/api/organisations', page.url()).href);
  const { organisations } = (await reply.json()) as {
    organisations: { organisationId: number; code: string }[];
  };
  const body = organisations.find((one) => one.organisationId === organisation.organisationId);
  return `${body?.code.toLowerCase()}.reviewer`;
}

test('a warning reaches its handler in time, and is gone when he has taken note of it', async () => {
  const [warning, login] = await hall.person('supervisor', async (page) => {
    const found = await firstOpen(page, 'R1', 'WARNING');
    return [found, await handlerOf(page, found)] as const;
  });
  await hall.person(login, async (page) => {
    await page.goto(`${hall.address}/inbox?view=open`);
    const row = page.getByRole('row').filter({ hasText: warning.case.displayNo });
    await row.getByTitle(/R1/).waitFor();
    await screenshot(page, 'a-supervision-card-inbox');
    await row.getByRole('link', { name: warning.case.displayNo }).click();
    const panel = page.getByRole('region', { name: '监察' });
    await panel.getByText(/承诺时限 \d{4}-\d{2}-\d{2} 到期/).waitFor();
    await screenshot(page, 'a-supervision-card-case');
    await expectNoBarriers(page);
    await panel.getByRole('button', { name: '知悉 预警 R1' }).click();
    await panel.getByText('已知悉').waitFor();
  });
});

test('a yellow card is explained, upheld with reasons and closed, and its story tells who did what', async () => {
  const card = await hall.person('supervisor', (page) => firstOpen(page, 'R3', 'YELLOW'));
  const address = `${hall.address}/supervision/${card.caseId}/${card.seq}`;
  await hall.person('windowhead', async (page) => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: `黄牌 ${card.orderNo}` }).waitFor();
    await page.getByRole('button', { name: '提交说明' }).click();
    await page.getByText('请填写。').waitFor();
    await page.getByRole('textbox', { name: '说明' }).fill('承办人外出核查，三日内办完。');
    await page.getByRole('button', { name: '提交说明' }).click();
    await page.getByText('已说明，待认定').waitFor();
    await page.getByText('现在没有需要您做的。').waitFor();
  });
  await hall.person('supervisor', async (page) => {
    await page.goto(`${hall.address}/supervision?rule=R3&level=YELLOW`);
    const link = page.getByRole('link', { name: card.orderNo ?? '' });
    await link.waitFor();
    await screenshot(page, 'a-supervision-card-board');
    await link.click();
    await page.getByText('《优化营商环境条例》第三十六条').waitFor();
    await page.getByRole('textbox', { name: '理由' }).fill('情况属实，未按承诺时限办理。');
    await page.getByRole('button', { name: '维持这张牌' }).click();
    await page.getByRole('textbox', { name: '整改情况' }).fill('已办结，并提醒窗口人员。');
    await page.getByRole('button', { name: '销号' }).click();
    await page.getByText('已销号').first().waitFor();
    const story = await page.getByRole('region', { name: '经过' }).textContent();
    expect(story).toMatch(
      /销号.*已办结.*赵演示.*认定 维持.*情况属实.*赵演示.*说明.*三日内办完.*刘测试.*发出.*系统/s,
    );
    await expectNoBarriers(page);
    await screenshot(page, 'a-supervision-card');
    await page.getByRole('link', { name: card.case.displayNo }).click();
    await page.getByRole('heading', { level: 1, name: card.case.displayNo }).waitFor();
  });
});

test('a clerk whom a card names finds it in the list of his own, and explains it himself', async () => {
  await hall.person('clerk', async (page) => {
    await page.goto(`${hall.address}/supervision`);
    const link = page.getByRole('link', { name: /^电监/ }).first();
    const orderNo = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name: `红牌 ${orderNo}` }).waitFor();
    await page.getByText('王示例').first().waitFor();
    await page.getByRole('textbox', { name: '说明' }).fill('当日系统停机，次日补作告知。');
    await page.getByRole('button', { name: '提交说明' }).click();
    await page.getByText('已说明，待认定').waitFor();
    await page.getByText('现在没有需要您做的。').waitFor();
    await screenshot(page, 'a-supervision-card-own');
  });
});

test('a rule is changed with a reason that everybody can read', async () => {
  await hall.person('supervisor', async (page) => {
    await page.goto(`${hall.address}/supervision/rules`);
    await page.getByRole('button', { name: '调整 R1', exact: true }).click();
    const form = page.getByRole('form', { name: '调整 R1' });
    await form.getByLabel('参数').selectOption({ label: '剩余工作日不多于' });
    await form.getByLabel(/^改为/).fill('2');
    await form.getByRole('button', { name: '调整参数' }).click();
    await form.getByText('请填写。').waitFor();
    await form.getByRole('textbox', { name: '理由' }).fill('节前提前一日预警');
    await form.getByRole('button', { name: '调整参数' }).click();
    const changes = page.getByRole('region', { name: '调整记录' });
    await changes.getByText('节前提前一日预警').waitFor();
    await changes.getByText('赵演示').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'a-supervision-card-rules');
  });
});
