import type { Page } from 'playwright-core';

/** The figures of a period, as the statistics page shows their totals. */
export interface ShownFigures {
  readonly openStart: number;
  readonly accepted: number;
  readonly closed: number;
  readonly openEnd: number;
}

/** The totals of the period in the address (the year to date without one). */
export async function figuresOf(page: Page, address: string, query = ''): Promise<ShownFigures> {
  await page.goto(`${address}/statistics${query}`);
  const total = (measure: string) => totalOf(page, measure);
  return {
    openStart: await total('期初在办'),
    accepted: await total('受理'),
    closed: await total('办结'),
    openEnd: await total('期末在办'),
  };
}

async function totalOf(page: Page, measure: string): Promise<number> {
  const name = new RegExp(`^合计，${measure} [\\d,]+ 件`);
  const shown = await page.getByRole('link', { name }).textContent();
  return Number((shown ?? '').replaceAll(',', ''));
}
