import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot } from './src/browser.ts';
import { openHall } from './src/journey/hall.ts';
import { PURPOSE_ASKED, sayWhatFor } from './src/journey/purpose.ts';

const hall = openHall();
const WEEK = '/statistics?from=2022-06-13&to=2022-06-17&by=bucket';

const LOOK = { expected: [PURPOSE_ASKED] };

test('a figure opens to its list, the list to a case, the case to its journal', async () => {
  await hall.person(
    'supervisor',
    async (page) => {
      await page.goto(`${hall.address}${WEEK}`);
      const figure = page.getByRole('link', { name: /^行政许可，受理 \d+ 件，查看清单$/ });
      const count = Number(await figure.textContent());
      expect(count).toBeGreaterThan(0);
      await figure.click();

      await page.getByText(`共 ${count} 件`, { exact: true }).waitFor();
      const rows = page.getByRole('table', { name: '这个数字背后的办件' }).locator('tbody tr');
      await page.getByText(`共 ${count} 条，已全部列出`).waitFor();
      expect(await rows.count()).toBe(count);
      await expectNoBarriers(page);
      await screenshot(page, 'figures-open-list');
      const number = (await rows.first().getByRole('link').textContent()) ?? '';
      await rows.first().getByRole('link').click();

      // The supervisor works on none of them, so he says what for.
      await sayWhatFor(page, '监督检查');
      await page.getByRole('heading', { level: 1, name: number }).waitFor();
      await page.getByText(/部门业务系统报送，来源编号 /).waitFor();
      const by = await page.locator('.story-head span:last-child').last().textContent();
      expect(by).toBe('ythpt');
      await page.getByRole('combobox', { name: '查找', exact: true }).waitFor();
      await screenshot(page, 'figures-open');
    },
    LOOK,
  );
});

test('a mark of a chart of a dashboard is pressed and opens its list', async () => {
  await hall.person('supervisor', async (page) => {
    await page.goto(`${hall.address}/dashboard?department=all`);
    const chart = page.getByRole('img', { name: '各部门受理与办结，数字见表' });
    await chart.locator('canvas').waitFor();
    const box = await chart.boundingBox();
    // The upper bar of the first row, which is the longest.
    await chart.click({ position: { x: (box?.width ?? 0) * 0.5, y: 16 } });
    await page.getByRole('heading', { level: 1, name: /^受理的办件：/ }).waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('measure'), asked.get('by')]).toEqual(['accepted', 'department']);
  });
});
