import type { RejectedLine } from '@banshi/contract/exchange';
import { LINE_FAULTS } from '@banshi/contract/exchange-words';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { ImportResult } from './import-result.tsx';
import { rejectionsFile } from './rejections-file.ts';

afterEach(cleanup);

const rejection: RejectedLine = {
  line: 7,
  field: 'applicant.idNo',
  reason: 'The number has a wrong check character. Check it for a slip.',
  code: 'number-check',
  facts: {},
};
const counts = { read: 1200, created: 1100, advanced: 50, unchanged: 49, rejected: 1, seconds: 2 };

test('a rejected line is shown with its number, its field and its reason', () => {
  render(<ImportResult result={{ ...counts, rejections: [rejection] }} fileName="a.ndjson" />);
  const row = within(screen.getByRole('table', { name: '拒收的行' })).getAllByRole('row')[1];
  expect(row?.textContent).toBe('7applicant.idNo证件号码的校验位不对，请逐位核对。');
  expect(screen.getByText('1,200')).toBeTruthy();
});

test('of very many rejected lines the page says that the file holds them all', () => {
  const result = { ...counts, rejected: 1_002, rejections: [rejection] };
  render(<ImportResult result={result} fileName="a.ndjson" />);
  expect(screen.getByText(/只列出前 1,000 行，共拒收 1,002 行；下载的清单里是全部/)).toBeTruthy();
});

test('an import without rejections says so and shows no table', () => {
  render(<ImportResult result={{ ...counts, rejected: 0, rejections: [] }} fileName="a.ndjson" />);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('所有的行都已导入。')).toBeTruthy();
});

test('the downloaded rejections are one JSON object a line under the name of the file', () => {
  expect(rejectionsFile('a.ndjson', [rejection, rejection])).toEqual({
    name: 'a.ndjson.rejected.ndjson',
    content: `${JSON.stringify(rejection)}\n`.repeat(2),
  });
});

test.each(LINE_FAULTS)('%s is told in a sentence of each language', (code) => {
  const facts = { given: 'x', expected: 'receivedAt', words: ['x'], max: 1, found: 1, position: 1 };
  expect(zh.lineFaults[code](facts)).toMatch(/。$/);
  expect(en.lineFaults[code](facts)).toMatch(/[.]$/);
  expect(en.lineFaults[code](facts)).not.toMatch(/\p{Script=Han}/u);
});
