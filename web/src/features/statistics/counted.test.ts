import { expect, test } from 'vitest';
import { countedBehind, countedSearch } from './counted.ts';
import { dimensionFor } from './dimension.ts';

const period = { from: '2026-01-01', to: '2026-06-30' };

test('behind the opening stock stand the cases open at the end of the day before', () => {
  const counted = countedBehind('openStart', { period, by: 'bucket', key: 'license' });
  expect(counted).toEqual({
    measure: 'open',
    from: '2025-12-31',
    to: '2025-12-31',
    by: 'bucket',
    key: 'license',
  });
});

test('behind a figure of one day stand the cases of that day alone', async () => {
  const counted = countedBehind('closed', { period, by: 'day', key: '2026-03-04' });
  expect(counted).toMatchObject({ measure: 'closed', from: '2026-03-04', to: '2026-03-04' });
  expect(await dimensionFor(counted)).toEqual({});
});

test('a total is asked for without any dimension', async () => {
  const counted = countedBehind('accepted', { period, by: 'type', key: undefined });
  expect(await dimensionFor(counted)).toEqual({});
  expect(countedSearch(counted, '合计')).toBe(
    '?measure=accepted&from=2026-01-01&to=2026-06-30&by=type',
  );
});

test('a bucket that does not exist is not sent', async () => {
  expect(await dimensionFor({ by: 'bucket', key: 'anything' })).toEqual({});
  expect(await dimensionFor({ by: 'type', key: '01' })).toEqual({ type: '01' });
});

test('the address of a list carries what its row is called', () => {
  const counted = countedBehind('closed', { period, by: 'department', key: 'CIVIL' });
  const search = new URLSearchParams(countedSearch(counted, '示例厅'));
  expect([search.get('key'), search.get('label')]).toEqual(['CIVIL', '示例厅']);
});
