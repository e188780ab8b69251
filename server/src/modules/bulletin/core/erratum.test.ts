import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { aBulletin } from './a-bulletin.test-support.ts';
import { bulletinDocument } from './bulletin-document.ts';
import { erratumFaults, erratumOf } from './erratum.ts';
import { officialText } from './official-text.ts';
import { parseBulletinFile } from './parse-bulletin-file.ts';

const WRONG = aBulletin({ copies: 80, distribution: { report: ['中心领导'] } });
const BEGUN = { today: '2027-01-04' as LocalDate, issueNo: 1, totalNo: 540 };

test('an erratum says first which issue it corrects, and goes to whom that one went', () => {
  const erratum = erratumOf(WRONG, BEGUN);
  expect(parseBulletinFile(erratum)).toEqual({ ok: true, value: erratum });
  const filled = { ...erratum, sections: [{ title: '更正内容', text: ['应为3件。'] }] };
  expect(officialText(bulletinDocument(filled, new Map()))).toBe(
    [
      '2027年第1期（总第540期）',
      '示例中心 2027年1月4日',
      '更正',
      '（2月23日—2月27日）',
      '2026年3月2日印发的2026年第7期（总第507期）有误，现更正如下。',
      '一、更正内容',
      '应为3件。',
      '报：中心领导。',
      '（共印80份）',
      '',
    ].join('\n'),
  );
});

test('an editor can neither drop nor change what an erratum corrects, nor make one of a draft', () => {
  const erratum = erratumOf(WRONG, BEGUN);
  const { corrects, ...plain } = erratum;
  const tied = { rule: 'of-the-corrected-issue' };
  expect(erratumFaults(erratum, { ...erratum, title: '更正启事' })).toEqual([]);
  expect(erratumFaults(plain, plain)).toEqual([]);
  expect(erratumFaults(erratum, plain)).toEqual([{ path: '$.corrects', ...tied }]);
  expect(erratumFaults(plain, erratum)).toEqual([{ path: '$.corrects', ...tied }]);
  const other = { ...erratum, ...(corrects && { corrects: { ...corrects, issueNo: 6 } }) };
  expect(erratumFaults(erratum, { ...other, series: '别的简报' })).toEqual([
    { path: '$.corrects', ...tied },
    { path: '$.series', ...tied },
  ]);
});
