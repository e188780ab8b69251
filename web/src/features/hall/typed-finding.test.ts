import type { InspectionCode } from '@banshi/contract/hall-codes';
import { expect, test } from 'vitest';
import { findingBody, isWhole, type TypedFinding, withCode } from './typed-finding.ts';

const S1: InspectionCode = {
  ...{ code: 'S1', heading: 'SERVICE', problem: '应收件未收', note: '每件', least: 2, most: 3 },
};
const TYPED: TypedFinding = {
  ...{ code: '', foundOn: '2022-06-13', mendBy: '2022-06-14', organisationId: '7', place: '' },
  ...{ count: 1, points: undefined, problem: '', inspectionId: '', windowId: '', staffIds: [] },
};
const CODED = { ...TYPED, ...withCode(S1) };

test('a code brings its problem and its least points; points outside it are not sent', () => {
  expect(isWhole(TYPED, undefined)).toBe(false);
  expect(isWhole(CODED, S1)).toBe(true);
  expect(isWhole({ ...CODED, points: 3.1 }, S1)).toBe(false);
  expect(isWhole({ ...CODED, points: undefined }, S1)).toBe(false);
  expect(isWhole({ ...CODED, organisationId: '' }, S1)).toBe(false);
});

test('what lies at a place names neither window nor staff', () => {
  expect(findingBody({ ...CODED, windowId: '4', staffIds: ['x'] }, []).where).toEqual({
    ...{ organisationId: 7, windowId: 4, staffIds: ['x'] },
  });
  const place = { ...CODED, organisationId: '', place: ' 二楼 ', windowId: '4', staffIds: ['x'] };
  expect(findingBody(place, [])).toMatchObject({ where: { place: '二楼' }, inspectionId: null });
});
