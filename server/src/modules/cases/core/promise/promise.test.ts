import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { aCaseAfter, actAt, after, CLERK, eventOf } from '../../testing/case-builder.ts';
import type { CounterCase } from '../case.ts';
import { clockSpans } from '../clocks/clocks.ts';
import { mayAct } from '../permissions.ts';
import { acceptOnPromise, checkPromise, type PromiseExamination } from './promise.ts';

const LIST = [
  { orderNum: 1, isNecessary: true, isMain: true, allowTolerance: false, toleranceDays: null },
  { orderNum: 2, isNecessary: true, isMain: false, allowTolerance: true, toleranceDays: 5 },
  { orderNum: 3, isNecessary: true, isMain: false, allowTolerance: false, toleranceDays: null },
];
const EXAMINATION: PromiseExamination = {
  matterVersion: 1,
  limits: {
    statutory: { days: 20, unit: 'workDay' },
    promise: { days: 10, unit: 'workDay' },
  },
  chain: undefined,
  grounds: [],
  list: LIST,
  sound: new Set([1]),
  grantsBefore: false,
  excludedField: undefined,
  barredSince: undefined,
  allowPromise: true,
  replaceable: new Set([3]),
  sensitiveField: undefined,
};
const day = (text: string) => text as LocalDate;

function accepted(
  given: Partial<PromiseExamination>,
  asked: Partial<Parameters<typeof acceptOnPromise>[2]['request']> = {},
) {
  return acceptOnPromise(aCaseAfter() as Parameters<typeof acceptOnPromise>[0], actAt(), {
    examination: { ...EXAMINATION, ...given },
    request: {
      scope: 'PROOF',
      orderNums: [3],
      promise: { signedBy: '张*', byAgent: false },
      tolerance: { orderNums: [2], deadline: { kind: 'WORKING_DAYS', days: 5 } },
      ...asked,
    },
  });
}

describe('告知承诺', () => {
  test('容缺+承诺: a promise stands in for a proof, and something follows beside', () => {
    const decided = accepted({});
    expect(decided.ok && decided.value).toMatchObject({
      scope: 'PROOF',
      orderNums: [3],
      tolerance: { mode: 'LISTED', orderNums: [2], due: { on: '2022-06-20' } },
    });
  });

  test('is refused by rule in the excluded fields, and to whoever broke a promise', () => {
    expect(accepted({ sensitiveField: 'ECOLOGY' })).toMatchObject({
      refusal: { code: 'cases/promise-excluded', field: 'ECOLOGY' },
    });
    expect(accepted({ barredSince: day('2022-06-01') })).toMatchObject({
      refusal: { code: 'cases/credit-barred' },
    });
  });

  test('stands in for what the list says, and leaves nothing else missing', () => {
    expect(accepted({}, { tolerance: undefined })).toMatchObject({
      refusal: { code: 'cases/materials-incomplete', orderNums: [2] },
    });
    expect(accepted({ replaceable: new Set() })).toMatchObject({
      refusal: { code: 'cases/promise-unlisted', orderNums: [3] },
    });
    expect(accepted({ allowPromise: false }, { scope: 'LICENCE' })).toMatchObject({
      refusal: { code: 'cases/promise-not-offered' },
    });
  });

  test('may be decided on the spot, but never by who accepted it', () => {
    const current = aCaseAfter('acceptOnPromise');
    expect(eventOf('decideAtOnce', current).type).toBe('cases/granted-at-once');
    const caller = { staffId: CLERK, holds: () => true };
    expect(mayAct('decideAtOnce', { caller, current, projectType: 'PROMISE' })).toMatchObject({
      code: 'cases/same-person',
      did: 'accept',
    });
  });
});

const delivered = () =>
  aCaseAfter('acceptOnPromise', 'review', 'verify', 'grant', 'close', 'deliver');
const promiseIn = (current: CounterCase) => ('promise' in current ? current.promise : undefined);

describe('what was promised', () => {
  test('is checked within sixty days after the decision, by a clock of its own', () => {
    expect(promiseIn(aCaseAfter('acceptOnPromise'))?.dueOn).toBeUndefined();
    expect(promiseIn(delivered())).toMatchObject({ state: 'SIGNED', dueOn: '2022-08-12' });
    const journal = [
      eventOf('acceptOnPromise', aCaseAfter()),
      eventOf('grant', aCaseAfter('acceptOnPromise', 'review', 'verify')),
    ];
    expect(clockSpans(journal).find((one) => one.clock === 'postCheck')).toMatchObject({
      from: '2022-06-13',
      limit: { days: 60, unit: 'calendarDay' },
    });
  });

  test('and found wanting is mended by a day, and then kept or false', () => {
    const current = delivered() as Parameters<typeof checkPromise>[0];
    const wanting = { outcome: 'DEFECT', method: 'DATA', findings: '人员不足' } as const;
    const check = (rectifyBy: LocalDate | undefined) =>
      checkPromise(current, actAt(), { ...wanting, rectifyBy });
    expect(check(undefined)).toMatchObject({ refusal: { field: 'rectifyBy' } });
    expect(check(day('2022-06-13'))).toMatchObject({ refusal: { code: 'cases/day-impossible' } });
    expect(check(day('2022-06-30')).ok).toBe(true);
  });

  test('and false is revoked, once, and stands on the credit record', () => {
    const found = after('checkPromise', after('checkPromise', delivered()));
    expect(promiseIn(found)?.state).toBe('FALSE');
    const revoked = after('revokeDecision', found);
    expect(promiseIn(revoked)?.state).toBe('REVOKED');
    expect(revoked.credit).toBe('open');
    expect(() => after('revokeDecision', revoked)).toThrow('cases/promise-not-false');
    expect(() => after('revokeDecision', delivered())).toThrow('cases/promise-not-false');
  });
});
