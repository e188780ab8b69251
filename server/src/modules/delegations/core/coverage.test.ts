import { expect, test } from 'vitest';
import { aDelegation, day } from './a-delegation.test-support.ts';
import { coverage } from './coverage.ts';

const SOUGHT = { principalId: 1, toArea: '511500', area: '511502', on: day('2022-06-13') };
const COVERED = { delegationId: 7, principalId: 1, agreementNo: '示委〔2022〕1号' };

test('L22: an entrustment in use covers the whole city, or the areas that it names', () => {
  const on = { ok: true, value: COVERED };
  expect(coverage([aDelegation()], SOUGHT)).toEqual(on);
  expect(coverage([aDelegation({}, { areas: ['511502'] })], SOUGHT)).toEqual(on);
  expect(coverage([aDelegation({}, { areas: ['511500'] })], SOUGHT)).toEqual(on);
  expect(coverage([aDelegation()], { ...SOUGHT, on: day('2022-12-31') })).toEqual(on);
});

test.each([
  [aDelegation({}, { areas: ['511503'] }), {}, { why: 'area' }],
  [aDelegation(), { area: '510502' }, { why: 'area' }],
  [aDelegation({ state: 'SUSPENDED' }), {}, { why: 'suspended' }],
  [aDelegation({ state: 'RECOVERED' }), {}, { why: 'recovered' }],
  [aDelegation({ state: 'HANDED_OVER' }), {}, { why: 'not-yet' }],
  [aDelegation(), { on: day('2021-12-31') }, { why: 'not-yet', day: '2022-01-01' }],
  [aDelegation(), { on: day('2023-01-01') }, { why: 'expired', day: '2022-12-31' }],
  [aDelegation(), { principalId: 3 }, { why: 'none' }],
  [aDelegation({}, { way: 'DEVOLVED' }), {}, { why: 'none' }],
])('L22: what does not cover the case says why: %#', (delegation, sought, gap) => {
  const refused = { ok: false, refusal: gap };
  expect(coverage([delegation], { ...SOUGHT, ...sought })).toEqual(refused);
});

test('L22: it ends with what it rests on, and the one that lasts longest is taken', () => {
  const basis = { name: '省政府令第349号', article: null, endsOn: day('2022-05-31') };
  const ended = aDelegation({ id: 8 }, { effectiveTo: null, basis });
  expect(coverage([ended], SOUGHT)).toMatchObject({
    refusal: { why: 'expired', day: '2022-05-31' },
  });
  const longer = aDelegation({ id: 9 }, { effectiveTo: day('2023-12-31') });
  const all = [ended, aDelegation(), longer, aDelegation({ id: 10, state: 'SUSPENDED' })];
  expect(coverage(all, SOUGHT)).toMatchObject({ value: { delegationId: 9 } });
});
