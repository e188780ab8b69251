import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn, expectNoBarriers } from './axe.ts';
import { launchBrowser, screenshot, withPage } from './browser.ts';
import { freePort } from './free-port.ts';
import { act } from './journey/act.ts';

const page = (body: string, script = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width"><title>示例</title></head><body>${body}` +
  `<script>${script}</script></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/good': page('<main><h1>政务服务大厅</h1><p>今日受理示例事项。</p></main>'),
  '/barrier': page('<main><h1>示例</h1><img src="data:,"><input></main>'),
  '/complaint': page('<main><h1>示例</h1></main>', "console.error('broken');"),
  '/act': page(
    '<section aria-label="现在可以做"><form><button type="submit">受理</button></form></section>',
    `const button = document.querySelector('button');
     button.onclick = (event) => {
       event.preventDefault();
       button.insertAdjacentHTML('afterbegin', '<span role="img" aria-label="loading"></span>');
       setTimeout(() => button.remove(), 500);
     };`,
  ),
  '/throws': page('<main><h1>示例</h1></main>', "throw new Error('thrown');"),
};

let browser: Browser;
let server: Server;
let address = '';

beforeAll(async () => {
  const port = await freePort();
  server = createServer((request, response) => {
    const policy = "default-src 'self'; script-src 'unsafe-inline'; img-src data:";
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(PAGES[request.url ?? ''] ?? '');
  }).listen(port, '127.0.0.1');
  address = `http://127.0.0.1:${port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a page without barriers passes, in Chinese, on a desktop and on a phone', async () => {
  for (const viewport of ['desktop', 'phone'] as const) {
    await withPage(browser, { viewport }, async (shown) => {
      await shown.goto(`${address}/good`);
      await expectNoBarriers(shown);
      const picture = await screenshot(shown, `harness-${viewport}`);
      expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    });
  }
});

test('an act is over when its button is gone, not when it begins to wait', async () => {
  await withPage(browser, {}, async (shown) => {
    await shown.goto(`${address}/act`);
    await act(shown, '受理');
    expect(await shown.locator('button').count()).toBe(0);
  });
});

test('hanzi have glyphs: two characters look different', async () => {
  const pictures = await withPage(browser, {}, async (shown) => {
    const taken: string[] = [];
    for (const character of ['政', '务', '\u{F0000}', '\u{F0001}']) {
      await shown.setContent(`<p style="font: 40px sans-serif">${character}</p>`);
      taken.push((await shown.locator('p').screenshot()).toString('base64'));
    }
    return taken;
  });
  // Private-use characters have no glyph anywhere: they show how "missing" looks.
  expect(new Set(pictures.slice(0, 2)).size).toBe(2);
  expect(pictures.slice(2)).not.toContain(pictures[0]);
  expect(pictures.slice(2)).not.toContain(pictures[1]);
});

test('a barrier on a page is reported with its rule and place', async () => {
  await withPage(browser, {}, async (shown) => {
    await shown.goto(`${address}/barrier`);
    const rules = (await barriersOn(shown)).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'label']));
    await expect(expectNoBarriers(shown)).rejects.toThrow(/image-alt: .*img/);
  });
});

test.each(['complaint', 'throws'])('a page that %s fails its journey', async (name) => {
  const journey = withPage(browser, {}, (shown) => shown.goto(`${address}/${name}`));
  await expect(journey).rejects.toThrow(/console complains:\n.*(broken|thrown)/);
});

test('a complaint that the journey expects does not fail it', async () => {
  const options = { expected: [/^broken/] };
  const opened = await withPage(browser, options, (shown) => shown.goto(`${address}/complaint`));
  expect(opened?.status()).toBe(200);
});

test('a browser that cannot start says how to mend it', async () => {
  const before = process.env['BANSHI_BROWSER'];
  process.env['BANSHI_BROWSER'] = '/nowhere/chromium';
  try {
    await expect(launchBrowser()).rejects.toThrow(/does not start\. .*apt-get install -y chromium/);
  } finally {
    if (before === undefined) delete process.env['BANSHI_BROWSER'];
    else process.env['BANSHI_BROWSER'] = before;
  }
});
