import { expect, test } from 'vitest';
import { aCaseAfter, actAt } from '../../testing/case-builder.ts';
import { isReadyFor } from '../case.ts';
import { longestExtension } from './procedure-law.ts';
import { extend } from './procedures.ts';

test('L11: what several bodies handle together is extended by fifteen working days, anything else by ten', () => {
  const current = aCaseAfter('accept');
  if (!isReadyFor('extend', current)) throw new Error('an accepted case may be extended');
  const asked = { days: 15, reason: '联合踏勘尚未完成' };
  expect(extend(current, actAt(), { ...asked, longest: { days: 15 } })).toMatchObject({
    ok: true,
    value: { type: 'cases/extended', days: 15, dueOnLegal: '2022-08-01' },
  });
  expect(extend(current, actAt(), { ...asked, longest: { days: 10 } })).toEqual({
    ok: false,
    refusal: { code: 'cases/days-beyond', max: 10 },
  });
  expect(extend(current, actAt(), { ...asked, days: 16, longest: { days: 15 } })).toEqual({
    ok: false,
    refusal: { code: 'cases/days-beyond', max: 15 },
  });
});

test('L10: the law that the list names sets another length, for one body as for several', () => {
  const none = { extension: undefined, jointUnder: undefined };
  const jointUnder = { id: 1, name: '示例省人民政府' };
  expect(longestExtension(none)).toEqual({ days: 10 });
  expect(longestExtension({ ...none, jointUnder })).toEqual({ days: 15 });
  const extension = { days: 30, byLaw: '《示例条例》第九条' };
  expect(longestExtension({ ...none, extension })).toEqual(extension);
  expect(longestExtension({ jointUnder, extension })).toEqual(extension);
  const current = aCaseAfter('accept');
  if (!isReadyFor('extend', current)) throw new Error('an accepted case may be extended');
  const asked = { days: 30, reason: '需要会同省外机关核实', longest: extension };
  expect(extend(current, actAt(), asked)).toMatchObject({
    ok: true,
    value: { type: 'cases/extended', days: 30, byLaw: extension.byLaw },
  });
});
