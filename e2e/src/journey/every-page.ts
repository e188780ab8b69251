import type { Page } from 'playwright-core';
import { expectNoBarriers } from '../axe.ts';
import { screenshot, VIEWPORTS } from '../browser.ts';

/** How `<html lang>` names the languages that the pages speak. */
const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const;
type Language = keyof typeof LANGUAGES;
type Viewport = keyof typeof VIEWPORTS;

const SWITCH: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

interface View {
  readonly viewport: Viewport;
  readonly language: Language;
  /** Barriers come with a width or with words: the fourth view shows neither for the first time. */
  readonly lookForBarriers: boolean;
}

/** In this order the language changes once and the width twice. */
const VIEWS: readonly View[] = [
  { viewport: 'desktop', language: 'zh', lookForBarriers: true },
  { viewport: 'phone', language: 'zh', lookForBarriers: true },
  { viewport: 'phone', language: 'en', lookForBarriers: false },
  { viewport: 'desktop', language: 'en', lookForBarriers: true },
];

/**
 * Opens a page and looks at it at both widths and in both languages, with a picture of each. Returns
 * a sentence for each thing that is wrong: a barrier, the wrong language, wider than the screen.
 */
export async function faultsOfPage(page: Page, url: string, name: string): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(url);
  await settled(page);
  for (const view of VIEWS) {
    const { viewport, language } = view;
    await page.setViewportSize(VIEWPORTS[viewport]);
    await speak(page, language);
    await settled(page);
    await screenshot(page, `every-page/${name}-${viewport}-${language}`);
    await expectSound(page, view).catch((fault: Error) => {
      faults.push(`${name}, ${viewport}, ${language}: ${fault.message}`);
    });
  }
  await page.setViewportSize(VIEWPORTS.desktop);
  await speak(page, 'zh');
  return faults;
}

async function speak(page: Page, language: Language): Promise<void> {
  if ((await languageOf(page)) === LANGUAGES[language]) return;
  await page.getByRole('button', { name: SWITCH[language], exact: true }).click();
  await page.waitForFunction((tag) => document.documentElement.lang === tag, LANGUAGES[language]);
}

/** Waits until the page says what it is, and nothing on it is still being read. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    (waiting) => document.querySelector(waiting) === null,
    '.skeleton, [aria-busy="true"], .ant-btn-loading, .figures-columns > p',
  );
}

/** Where figures of cases stand; a rank is none. */
const FIGURES = [
  '.figure-table td.is-number:not(.is-rank)',
  ...['.figure-in-words', '.lamp-figures li', '.tolerance-figures dd', '.screen-figures dd'],
].join();

/** Each figure opens the list behind it: what is left of it without its links has no digit. */
function figuresWithoutList(page: Page): Promise<string[]> {
  return page.evaluate(
    (figures) =>
      [...document.querySelectorAll(figures)].flatMap((figure) => {
        const bare = figure.cloneNode(true) as Element;
        for (const link of bare.querySelectorAll('a[href]')) link.remove();
        return /\d/.test(bare.textContent ?? '') ? [figure.textContent ?? ''] : [];
      }),
    FIGURES,
  );
}

/** Heads of tables that stand lower than their table begins, and so upon its first rows, though nothing was scrolled. */
function headsUponRows(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) => {
      const { top } = table.getBoundingClientRect();
      const head = table.querySelector('thead th');
      const isLower = head !== null && head.getBoundingClientRect().top > top + 2;
      return isLower && table.caption === null ? [head.textContent ?? ''] : [];
    }),
  );
}

/** What every page owes everybody: no barrier, its language, nothing wider than the screen, no head upon rows, no figure without its list. */
async function expectSound(page: Page, { language, lookForBarriers }: View): Promise<void> {
  if (lookForBarriers) await expectNoBarriers(page);
  const bare = await figuresWithoutList(page);
  if (bare.length > 0) throw new Error(`These figures open no list: ${bare.join(', ')}`);
  const lower = await headsUponRows(page);
  if (lower.length > 0) throw new Error(`Heads of tables stand upon rows: ${lower.join(', ')}`);
  const said = await languageOf(page);
  if (said !== LANGUAGES[language]) throw new Error(`It says lang="${said}".`);
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} px` : undefined;
  });
  if (wider !== undefined) throw new Error(`It is ${wider} wide, wider than the screen.`);
}

function languageOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.lang);
}
