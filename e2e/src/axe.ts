import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** A barrier on a page: the rule, what it asks, and where it is broken. */
export interface Barrier {
  readonly rule: string;
  readonly help: string;
  readonly places: readonly string[];
}

/** What axe finds on the page as it stands, by the rules of WCAG 2.2 A and AA and good practice. */
export async function barriersOn(page: Page): Promise<Barrier[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(({ target }) => target.join(' ')),
    }));
  });
}

/** Fails with one line for each barrier on the page. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const barriers = await barriersOn(page);
  if (barriers.length === 0) return;
  const lines = barriers.map(({ rule, help, places }) => `${rule}: ${help}: ${places.join(' | ')}`);
  throw new Error(`${page.url()} has barriers:\n${lines.join('\n')}`);
}
