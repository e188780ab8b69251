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
  const total = (measure: string) => figureOf(page, '合计', measure);
  return {
    openStart: await total('期初在办'),
    accepted: await total('受理'),
    closed: await total('办结'),
    openEnd: await total('期末在办'),
  };
}

async function figureOf(page: Page, row: string, measure: string): Promise<number> {
  const name = new RegExp(`^${row}，${measure} [\\d,]+ 件`);
  const shown = await page.getByRole('link', { name }).textContent();
  return Number((shown ?? '').replaceAll(',', ''));
}

const ROWS = { license: '行政许可', publicService: '公共服务', otherNine: '其它九类行权' } as const;

/** Accepted and finished in each of the three buckets, as the page at `url` shows them. */
export async function figuresByBucket(
  page: Page,
  url: string,
): Promise<Record<keyof typeof ROWS, { readonly accepted: number; readonly closed: number }>> {
  await page.goto(url);
  const both = async (row: string) => ({
    accepted: await figureOf(page, row, '受理'),
    closed: await figureOf(page, row, '办结'),
  });
  return {
    license: await both(ROWS.license),
    publicService: await both(ROWS.publicService),
    otherNine: await both(ROWS.otherNine),
  };
}
