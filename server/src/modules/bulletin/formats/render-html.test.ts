import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { aBulletin } from '../core/a-bulletin.test-support.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import { officialText } from '../core/official-text.ts';
import { renderHtml } from './render-html.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a reader of the page's body gets, white space removed. */
function spoken(html: string): string {
  return html
    .replace(/[\s\S]*<body>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '')
    .replace(/\s/g, '');
}

const FILE = aBulletin({
  sections: [
    {
      title: '甲 <script>alert(1)</script>',
      text: ['</style><img src=x onerror=alert(1)> & "引" \'号\''],
      sections: [
        { title: '乙', items: ['一。'] },
        { title: '丙', runIn: true, text: ['良好。'] },
      ],
    },
  ],
  distribution: { report: ['中心领导'], issue: ['甲<b>', '乙'] },
  copies: 3,
});

test('the page says what the text says, after the series name', () => {
  const document = bulletinDocument(FILE, new Map());
  expect(spoken(renderHtml(document))).toBe(
    FILE.series + officialText(document).replace(/\s/g, ''),
  );
});

test('nothing from the file becomes an element', () => {
  const html = renderHtml(bulletinDocument(FILE, new Map()));
  const elements = new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name));
  expect(elements.has('script') || elements.has('img') || elements.has('b')).toBe(false);
});

test('the policy allows the style of the page by its digest and nothing else', () => {
  const html = renderHtml(bulletinDocument(FILE, new Map()));
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  );
  expect(html).not.toMatch(/ style=|https?:/);
});

test('headings step down one by one and the language is named', () => {
  const html = renderHtml(bulletinDocument(FILE, new Map()));
  expect(html).toContain('<html lang="zh-CN">');
  expect([...html.matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(['h1', 'h2', 'h3']);
});
