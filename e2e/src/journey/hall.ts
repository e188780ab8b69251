import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, type PageOptions, withPage } from '../browser.ts';
import { signIn } from './sign-in.ts';

/** The system of this run, with a browser for the journeys of one file. */
export interface Hall {
  readonly address: string;
  /** Hands `journey` a page on which nobody is signed in. */
  readonly anybody: <T>(options: PageOptions, journey: (page: Page) => Promise<T>) => Promise<T>;
  /** Hands `journey` a page on which `login` is signed in. */
  readonly person: <T>(
    login: string,
    journey: (page: Page) => Promise<T>,
    options?: PageOptions,
  ) => Promise<T>;
}

/** A page asks who is signed in before anybody is. */
const NOBODY_YET = /401.*\/api\/session/;

/** Opens a browser for the tests of the calling file, and closes it after them. */
export function openHall(): Hall {
  const address = inject('address');
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  const anybody: Hall['anybody'] = (options, journey) => {
    if (browser === undefined) throw new Error('The browser opens before the first test.');
    const expected = [NOBODY_YET, ...(options.expected ?? [])];
    return withPage(browser, { ...options, expected }, journey);
  };
  return {
    address,
    anybody,
    person: (login, journey, options = {}) =>
      anybody(options, async (page) => {
        await page.goto(address);
        await signIn(page, login);
        return journey(page);
      }),
  };
}
