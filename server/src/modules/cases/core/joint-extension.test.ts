import { expect, test } from 'vitest';
import { aCaseAfter, actAt } from '../testing/case-builder.ts';
import { isReadyFor } from './case.ts';
import { extend } from './procedures.ts';

test('L11: what several bodies handle together is extended by fifteen working days, anything else by ten', () => {
  const current = aCaseAfter('accept');
  if (!isReadyFor('extend', current)) throw new Error('an accepted case may be extended');
  const asked = { days: 15, reason: '联合踏勘尚未完成' };
  expect(extend(current, actAt(), { ...asked, isJoint: true })).toMatchObject({
    ok: true,
    value: { type: 'cases/extended', days: 15, dueOnLegal: '2022-08-01' },
  });
  expect(extend(current, actAt(), { ...asked, isJoint: false })).toEqual({
    ok: false,
    refusal: { code: 'cases/days-beyond', max: 10 },
  });
  expect(extend(current, actAt(), { ...asked, days: 16, isJoint: true })).toEqual({
    ok: false,
    refusal: { code: 'cases/days-beyond', max: 15 },
  });
});
