import type { CaseStatus } from '@banshi/contract/case-words';
import type { DraftStage } from '@banshi/contract/catalogue-words';
import type { AlertLevel } from '@banshi/contract/supervision-words';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';

/** The address of the first case in `status` of the inbox of whoever is signed in. */
export async function inboxCase(page: Page, status: CaseStatus): Promise<string> {
  const query = `/api/inbox?view=open&status=${status}`;
  const reply = await page.request.get(new URL(query, page.url()).href);
  const { cases } = (await reply.json()) as { cases: { caseId: string }[] };
  const [found] = cases;
  if (found === undefined) throw new Error(`The inbox has no case in ${status}.`);
  return `/cases/${found.caseId}`;
}

/** The address of the case that somebody wants voided; the person who is signed in sees cases of every body. */
export async function caseToVoid(page: Page): Promise<string> {
  let after: string | null = '';
  while (after !== null) {
    const query: string = `/api/inbox?view=open${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
    const reply = await page.request.get(new URL(query, page.url()).href);
    const { cases, next } = (await reply.json()) as {
      cases: { caseId: string; summary: string }[];
      next: string | null;
    };
    const found = cases.find(({ summary }) => summary.includes('重复'));
    if (found) return `/cases/${found.caseId}`;
    after = next;
  }
  throw new Error('No case is to be voided.');
}

/** The address of the first draft of a matter that stands in `stage`. */
export async function draftIn(page: Page, stage: DraftStage): Promise<string> {
  const query = `/api/matters?draftStage=${stage}&limit=1`;
  const reply = await page.request.get(new URL(query, page.url()).href);
  const { matters } = (await reply.json()) as { matters: { matterId: number }[] };
  const [found] = matters;
  if (found === undefined) throw new Error(`No draft of a matter is ${stage}.`);
  return `/catalogue/${found.matterId}/draft`;
}

/** The address of the first open card or warning of a level on the board of whoever is signed in. */
export async function cardIn(page: Page, level: AlertLevel): Promise<string> {
  const query = `/api/alerts?state=open&level=${level}&limit=1`;
  const reply = await page.request.get(new URL(query, page.url()).href);
  const { alerts } = (await reply.json()) as { alerts: { caseId: string; seq: number }[] };
  const [found] = alerts;
  if (found === undefined) throw new Error(`The board has nothing at the level ${level}.`);
  return `/supervision/${found.caseId}/${found.seq}`;
}

/** The address of the first link under `list` that leads below `prefix`. */
export async function firstLink(page: Page, list: string, prefix: string): Promise<string> {
  await page.goto(new URL(list, page.url()).href);
  const link = page.locator(`main a[href^="${prefix}"]`).first();
  return (await link.getAttribute('href')) ?? list;
}

/** The address of the versions of a draft of the bulletin; drafts are known by numbers that begin with 0. */
export async function bulletinVersions(page: Page): Promise<string> {
  const draft = await firstLink(page, '/bulletin', '/bulletin/0');
  const draftId = draft.slice('/bulletin/'.length);
  return `/bulletin/${draftId}/versions`;
}

/** The browser complains of the preview of what is not whole yet; the page says beside it what is missing. */
export const NOT_WHOLE_YET = /422.*\/api\/official-previews/;

/** The address of a letter that is written and kept as a draft. */
export async function keptLetter(page: Page): Promise<string> {
  await page.goto(new URL('/bulletin/official', page.url()).href);
  await page.getByLabel('格式', { exact: true }).selectOption('letter');
  for (const [label, words] of [
    ['发文机关标志', '示例省政务服务管理办公室'],
    ['机关代字', '示政务函'],
    ['发文顺序号', '1'],
    ['标题（按词意换行）', '关于商请确认示例事项的函'],
    ['正文段落（每行一段）', '现商请贵单位确认示例事项。'],
    ['发文机关署名（联合行文每行一个机关）', '示例省政务服务管理办公室'],
  ] as const) {
    await page.getByLabel(label).first().fill(words);
  }
  await page.getByRole('button', { name: '存为草稿' }).click();
  await page.waitForURL(/\/bulletin\/official\/0/);
  return firstLink(page, '/bulletin/official', '/bulletin/official/0');
}

/** The address of the list behind the first figure of a week in 2022. */
export function countedPage(page: Page): Promise<string> {
  const week = '/statistics?from=2022-06-13&to=2022-06-17&by=bucket';
  return firstLink(page, week, '/statistics/cases');
}

/** The address of a case that a departmental system reported. */
export async function countedCase(page: Page): Promise<string> {
  return firstLink(page, await countedPage(page), '/cases/');
}

/** The code on the first document of an open case; after the first start the demo's are still being issued. */
export function firstCheckCode(page: Page): Promise<string> {
  const ask = async (path: string) =>
    (await page.request.get(new URL(path, page.url()).href)).json();
  return vi.waitUntil(
    async () => {
      const { cases } = (await ask('/api/inbox?view=open&limit=1')) as {
        cases: { caseId: string }[];
      };
      const list = await ask(`/api/cases/${cases[0]?.caseId}/documents`);
      return (list as { documents: { checkCode: string }[] }).documents[0]?.checkCode;
    },
    { timeout: 60_000, interval: 1_000 },
  );
}

/** The first hearing to come; after the first start the demo's is still being announced. */
export function firstHearing(page: Page): Promise<string> {
  const list = new URL('/api/public/hearings?view=coming', page.url()).href;
  return vi.waitUntil(
    async () => {
      const { hearings } = (await (await page.request.get(list)).json()) as {
        hearings: { hearingId: string }[];
      };
      return hearings[0]?.hearingId;
    },
    { timeout: 60_000, interval: 2_000 },
  );
}

/** What the system administrator looks after, each with a name for its picture. */
export const ADMINISTRATION: readonly (readonly [string, (page: Page) => Promise<string>])[] = [
  ['notices', async () => '/notices'],
  ['staff', async () => '/staff'],
  ['staff-member', (page) => firstLink(page, '/staff', '/staff/')],
  ['bodies', async () => '/bodies'],
  ['own-password', async () => '/own-password'],
];
