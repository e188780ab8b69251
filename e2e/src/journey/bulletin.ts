import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoBarriers } from '../axe.ts';
import { screenshot } from '../browser.ts';
import type { Hall } from './hall.ts';
import { textOfPdf } from './text-of-pdf.ts';

/** A button by its words; one of two characters is written with a space between them. */
export function named(words: string): RegExp {
  return new RegExp(`^${[...words].join('\\s?')}$`);
}

/** The panel in which a draft is handed on, reviewed and signed. */
function wayOf(page: Page) {
  return page.getByRole('region', { name: '审签' });
}

/** Hands in the draft on screen, with the warnings of proofreading looked at. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '校对提示均已核对' }).check();
  await wayOf(page)
    .getByRole('button', { name: named('送审') })
    .click();
  await wayOf(page).getByText('处室审核中', { exact: true }).waitFor();
}

/** Division and office pass the draft at `url`, the signer signs it; `then` gets his page. */
export async function reviewAndSign<T>(
  hall: Hall,
  url: string,
  then: (page: Page) => Promise<T>,
): Promise<T> {
  for (const [login, next] of [
    ['bulletin.division', '核稿中'],
    ['bulletin.office', '待签发'],
  ] as const) {
    await hall.person(login, async (page) => {
      await page.goto(url);
      await wayOf(page)
        .getByRole('button', { name: named('通过') })
        .click();
      await wayOf(page).getByText(next, { exact: true }).waitFor();
    });
  }
  return hall.person('signer', async (page) => {
    await page.goto(url);
    const sign = { name: named('签发') };
    await wayOf(page).getByRole('button', sign).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: '校对提示均已核对' }).check();
    await page.getByRole('dialog').getByRole('button', sign).click();
    await wayOf(page).getByText('已签发', { exact: true }).waitFor();
    return then(page);
  });
}

/** The issue on screen goes to the printer, and its copies are counted. */
export async function toPress(page: Page): Promise<void> {
  const way = wayOf(page);
  await way.getByRole('button', { name: named('发排') }).click();
  await way.getByText('已发排', { exact: true }).waitFor();
  await way.getByRole('button', { name: '登记印刷' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('spinbutton', { name: '印数' }).fill('80');
  await dialog.getByRole('button', { name: '登记印刷' }).click();
  await way.getByText('已印刷', { exact: true }).waitFor();
}

/** The issue at `url` is printed, its paper leaves, and the office archives it. */
export async function archiveIssue(hall: Hall, url: string): Promise<void> {
  await hall.person('editor', async (page) => {
    await page.goto(url);
    await toPress(page);
    const went = page.getByRole('region', { name: '签发之后' });
    const rows = went.getByRole('table', { name: '分发情况' }).getByText('未登记');
    for (let left = await rows.count(); left > 0; left -= 1) {
      await went.getByRole('button', { name: named('登记') }).click();
      await expect.poll(() => rows.count()).toBe(left - 1);
    }
    await wayOf(page).getByRole('button', { name: '分发完毕' }).click();
    await wayOf(page).getByText('已分发', { exact: true }).waitFor();
  });
  await hall.person('bulletin.office', async (page) => {
    await page.goto(url);
    await wayOf(page)
      .getByRole('button', { name: named('归档') })
      .click();
    await wayOf(page).getByText('已归档', { exact: true }).waitFor();
    await page.getByRole('table', { name: '归档文件' }).waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'an-archived-issue');
  });
}

/** The number of the issue on screen, as its heading has it. */
export async function issueNumber(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: /期（总第/ });
  const shown = withoutSpace((await heading.textContent()) ?? '');
  return shown.replace(/^简报/, '');
}

/** The text of the pages that `button` downloads, without spaces. */
export async function downloadedText(page: Page, button = '下载 PDF'): Promise<string> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const bytes = readFileSync(await (await arriving).path());
  if (bytes.subarray(0, 4).toString() !== '%PDF') throw new Error('What came is no PDF.');
  return withoutSpace(await textOfPdf(bytes));
}

/** Lines break where they may; what is compared has none. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}
