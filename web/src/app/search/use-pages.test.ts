import { REPORT_COLUMNS } from '@banshi/contract/report-words';
import { searchByTerms } from '@banshi/contract/search-words';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { en } from '../../text/en.ts';
import { TITLE_READINGS } from '../../text/title-readings.ts';
import { zh } from '../../text/zh.ts';
import { termsOfTitle } from './title-terms.ts';
import { workbenchPages } from './use-pages.ts';

const titles = [...new Set(workbenchPages(zh).map(({ title }) => title))];

function found(text: string, texts = zh): string[] {
  const pages = workbenchPages(texts).map((page) => ({ ...page, terms: termsOfTitle(page.title) }));
  return searchByTerms(pages, text).map(({ title }) => title);
}

test('the titles of all pages are read as the library of the server reads them', () => {
  const read = titles.map((title) => {
    const readings = pinyin(title.toLowerCase(), { toneType: 'none', type: 'array', v: true });
    return [title, readings.filter((one) => /^[a-z0-9]+$/.test(one)).join(' ')];
  });
  expect(TITLE_READINGS).toEqual(Object.fromEntries(read));
});

test('a page is found by its title, pinyin, initials and by both mixed', () => {
  for (const text of ['工作日历', 'gzrl', 'gongzuorili', '工作rl']) {
    expect(found(text), text).toEqual(['工作日历']);
  }
  expect(found('sbjfl')).toContain('T1 省本级分类受理办结表');
  expect(found('t1')[0]).toBe('T1 省本级分类受理办结表');
});

test('in English a page is found by its English title', () => {
  expect(found('inbox', en)).toEqual(['Inbox']);
});

test('no two pages are called alike, and each report is one', () => {
  const pages = workbenchPages(zh);
  expect(titles.length).toBe(pages.length);
  const reports = pages.filter(({ to }) => to.includes('report='));
  expect(reports.length).toBe(Object.keys(REPORT_COLUMNS).length);
});
