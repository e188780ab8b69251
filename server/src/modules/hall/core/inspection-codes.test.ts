import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  allows,
  codeChanges,
  codeFault,
  costOf,
  type InspectionCode,
  severityOf,
  tableOn,
} from './inspection-codes.ts';

const P1: InspectionCode = {
  ...{ code: 'P1', heading: 'PUNCTUALITY', problem: '迟到', note: null },
  ...{ least: 0.5, most: 0.5 },
};
const S1: InspectionCode = { ...P1, code: 'S1', heading: 'SERVICE', least: 2, most: 3 };

test('of the tables that have begun the one entered last holds', () => {
  const table = (version: number, from: string) => ({
    ...{ version, from: from as LocalDate, codes: [P1] },
  });
  const tables = [table(1, '2000-01-01'), table(3, '2022-06-20'), table(2, '2022-06-20')];
  const on = (day: string) => tableOn(tables, day as LocalDate)?.version;
  expect([on('1999-01-01'), on('2022-06-19'), on('2022-06-20')]).toEqual([1, 1, 3]);
  expect(tableOn([], '2022-06-20' as LocalDate)).toBeUndefined();
});

test('a code stands once; points are tenths, the least not above the most', () => {
  expect(codeFault([P1, S1])).toBeUndefined();
  expect(codeFault([P1, S1, P1])).toMatchObject({ fault: 'twice', which: 'P1' });
  expect(codeFault([{ ...P1, most: 0.4 }])).toMatchObject({ fault: 'points', which: 'P1' });
  expect(codeFault([{ ...P1, least: 0.25 }])).toMatchObject({ fault: 'points' });
});

test('points lie within those of the code and are added in tenths', () => {
  expect([allows(P1, 0.5), allows(P1, 1), allows(S1, 2.5), allows(S1, 2.55)]).toEqual([
    ...[true, false, true, false],
  ]);
  expect(costOf({ count: 3, points: 0.3 })).toBe(0.9);
  expect([0.5, 1, 3].map(severityOf)).toEqual(['MINOR', 'SERIOUS', 'GRAVE']);
});

test('a version is told by what it has otherwise', () => {
  expect(codeChanges([P1, S1], [P1, S1])).toEqual([]);
  const dearer = { ...P1, least: 1, most: 1 };
  expect(codeChanges([P1, S1], [dearer])).toEqual([
    { code: 'P1', before: P1, after: dearer },
    { code: 'S1', before: S1, after: null },
  ]);
});
