import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { aCaseAfter, actAt, after, eventOf, moment } from '../../testing/case-builder.ts';
import { tryToDecide } from '../../testing/good-decisions.ts';
import type { CounterCase } from '../case.ts';
import { clockSpans } from '../clocks/clocks.ts';
import { grant } from '../decision.ts';
import { evolve } from '../evolve.ts';
import { acceptTolerantly, type ToleranceRequest, type TolerantExamination } from './tolerance.ts';
import { examineTolerated, supplyTolerated } from './tolerance-acts.ts';
import { followTolerance } from './tolerance-by-law.ts';
import { type Tolerance, toleranceState } from './tolerance-state.ts';

const LIST = [
  { orderNum: 1, isNecessary: true, isMain: true, allowTolerance: false, toleranceDays: null },
  { orderNum: 2, isNecessary: true, isMain: false, allowTolerance: true, toleranceDays: 5 },
  { orderNum: 3, isNecessary: true, isMain: false, allowTolerance: false, toleranceDays: null },
];
const MATTER = {
  matterVersion: 1,
  chain: undefined,
  grounds: [],
  limits: {
    statutory: { days: 20, unit: 'workDay' },
    promise: { days: 10, unit: 'workDay' },
  },
} as const;
const PROMISE = { signedBy: '张*', byAgent: false };

interface Given extends Partial<Omit<TolerantExamination, 'sound'>>, Partial<ToleranceRequest> {
  readonly sound?: readonly number[];
  readonly from?: CounterCase;
}

type Received = Parameters<typeof acceptTolerantly>[0];

function accepted({ sound = [1, 3], from, orderNums = [2], deadline, promise, ...bars }: Given) {
  return acceptTolerantly((from ?? aCaseAfter()) as Received, actAt(), {
    examination: {
      ...MATTER,
      list: LIST,
      sound: new Set(sound),
      grantsBefore: false,
      excludedField: undefined,
      barredSince: undefined,
      ...bars,
    },
    request: {
      orderNums,
      deadline: deadline ?? { kind: 'WORKING_DAYS', days: 5 },
      promise: promise ?? PROMISE,
    },
  });
}

const day = (text: string) => text as LocalDate;

describe('what may follow after the acceptance', () => {
  test('a secondary material of the list, within its days', () => {
    const decided = accepted({});
    expect(decided.ok && decided.value.tolerance.due).toMatchObject({
      awaits: 'supplement',
      on: '2022-06-20',
      lapsesOn: '2022-06-22',
    });
  });

  test.each([
    ['a main material', { orderNums: [1], sound: [2, 3] }, 'cases/tolerance-of-main'],
    ['one that is not on the list', { orderNums: [3], sound: [1, 2] }, 'cases/tolerance-unlisted'],
    ['one that is there', { orderNums: [2], sound: [1, 2, 3] }, 'cases/tolerance-needless'],
    ['one nobody has heard of', { orderNums: [9] }, 'cases/material-unknown'],
    ['less than all that is missing', { sound: [1] }, 'cases/materials-incomplete'],
    ['with the main material missing', { sound: [3] }, 'cases/materials-incomplete'],
  ] as const)('not %s', (_what, given, code) => {
    expect(accepted(given)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('until a day ahead, within the list and within the promise of the matter', () => {
    const until = (on: string) => accepted({ deadline: { kind: 'FIXED_DATE', on: day(on) } });
    expect(until('2022-06-20').ok).toBe(true);
    expect(until('2022-06-21')).toMatchObject({
      refusal: { code: 'cases/tolerance-beyond', on: '2022-06-20' },
    });
    expect(until('2022-06-13')).toMatchObject({ refusal: { code: 'cases/day-impossible' } });
    const event = { kind: 'EVENT_BASED', event: '示例封控结束', days: 5 } as const;
    expect(accepted({ deadline: event })).toMatchObject({
      refusal: { code: 'cases/tolerance-case-by-case' },
    });
  });

  test('on a signed promise; an agent shows a power of attorney', () => {
    const byAgent = { signedBy: '李*', byAgent: true };
    expect(accepted({ promise: { ...PROMISE, signedBy: ' ' } })).toMatchObject({
      refusal: { code: 'cases/reason-missing', field: 'signedBy' },
    });
    expect(accepted({ promise: byAgent })).toMatchObject({
      refusal: { code: 'cases/reason-missing', field: 'authority' },
    });
    expect(accepted({ promise: { ...byAgent, authority: '委托书第1号' } }).ok).toBe(true);
  });
});

function toleranceIn(current: CounterCase): Tolerance {
  const tolerance = 'tolerance' in current ? current.tolerance : undefined;
  if (!tolerance) throw new Error('something follows in this case');
  return tolerance;
}

/** Accepted on Monday 13 June 2022 with five working days to supply: until Monday 20 June. */
const tolerant = () => aCaseAfter('acceptTolerantly');
const SUPPLY = {
  materials: [{ orderNum: 2, form: 'paper', fileIds: [] }],
  way: 'post',
  list: LIST,
} as const;

const EVENT = { kind: 'EVENT_BASED', event: '示例管控结束', days: 5 } as const;

describe('特事特办: beyond the list, for one case', () => {
  const consented = () => aCaseAfter('askTolerance', 'allowTolerance');

  test('needs the consent of the leader to exactly this', () => {
    const asked = { from: aCaseAfter('askTolerance'), deadline: EVENT };
    expect(accepted(asked)).toMatchObject({ refusal: { code: 'cases/tolerance-case-by-case' } });
    const decided = accepted({ from: consented(), deadline: EVENT });
    expect(decided.ok && decided.value.tolerance).toMatchObject({
      mode: 'CASE_BY_CASE',
      grantsBefore: true,
      due: { awaits: 'event', on: '2022-06-20' },
    });
    const other = { ...EVENT, days: 10 };
    expect(accepted({ from: consented(), deadline: other }).ok).toBe(false);
  });

  test('is asked once, and neither asked nor agreed to by the same person', () => {
    expect(tryToDecide('askTolerance', aCaseAfter('askTolerance'), actAt())).toBeUndefined();
    expect(tryToDecide('allowTolerance', consented(), actAt())).toBeUndefined();
    expect(tryToDecide('declineTolerance', aCaseAfter(), actAt())).toBeUndefined();
    const again = aCaseAfter('askTolerance', 'declineTolerance', 'askTolerance');
    expect(again).toMatchObject({ askedTolerance: { allowedBy: undefined } });
  });

  test('the days run from the end of the event, which is looked at every five working days', () => {
    const start = aCaseAfter('askTolerance', 'allowTolerance', 'acceptTolerantly');
    const seen = after('reviewTolerance', start, actAt('2022-06-20T10:00:00+08:00'));
    expect(toleranceIn(seen).due).toMatchObject({ awaits: 'event', on: '2022-06-27' });
    const ended = after('endToleranceEvent', seen, actAt('2022-06-24T10:00:00+08:00'));
    expect(toleranceIn(ended).due).toMatchObject({ awaits: 'supplement', on: '2022-07-01' });
    expect(tryToDecide('reviewTolerance', ended, actAt())).toBeUndefined();
  });

  test('force majeure gives more working days, beyond the promise of the matter', () => {
    const extended = after('extendTolerance', tolerant());
    expect(toleranceIn(extended).due).toMatchObject({ on: '2022-06-27', lapsesOn: '2022-06-29' });
  });
});

describe('who may not let anything follow', () => {
  test('a matter in a field that excludes it', () => {
    expect(accepted({ excludedField: 'STATE_SECURITY' })).toMatchObject({
      refusal: { code: 'cases/tolerance-excluded', field: 'STATE_SECURITY' },
    });
  });

  test('an applicant with a broken promise on record, until it is repaired', () => {
    expect(accepted({ barredSince: day('2022-06-01') })).toMatchObject({
      refusal: { code: 'cases/credit-barred', since: '2022-06-01' },
    });
    const lapsed = after('lapseTolerance', tolerant());
    expect(lapsed.credit).toBe('open');
    expect(after('repairCredit', lapsed).credit).toBe('repaired');
    expect(tryToDecide('repairCredit', aCaseAfter('accept', 'terminate'), actAt())).toBeUndefined();
  });
});

describe('先办后补', () => {
  const WAY = ['askTolerance', 'allowTolerance', 'acceptTolerantly', 'endToleranceEvent'] as const;
  const delivered = () => aCaseAfter(...WAY, 'review', 'verify', 'grant', 'close', 'deliver');

  test('is granted before, and may be supplied and verified after the delivery', () => {
    const done = after('examineTolerated', after('supplyTolerated', delivered()));
    expect(done.status).toBe('DELIVERED');
    expect(toleranceState(toleranceIn(done))).toBe('VERIFIED');
  });

  test('and what never comes is a broken promise, noted once; the decision stands', () => {
    const broken = after('breachTolerance', delivered());
    expect(broken).toMatchObject({ status: 'DELIVERED', credit: 'open' });
    expect(followTolerance(broken, { at: moment('2023-01-01T10:00:00+08:00') })).toBeUndefined();
    expect(toleranceState(toleranceIn(after('supplyTolerated', broken)))).toBe('SUPPLIED');
  });
});

describe('what follows', () => {
  test('counts from the day on which it arrived, whenever it was entered', () => {
    const monday = actAt('2022-06-21T09:00:00+08:00');
    const current = tolerant() as Parameters<typeof supplyTolerated>[0];
    const supplied = (arrivedOn: string) =>
      supplyTolerated(current, monday, { ...SUPPLY, arrivedOn: day(arrivedOn) });
    expect(supplied('2022-06-20').ok).toBe(true);
    expect(supplied('2022-06-21')).toMatchObject({ refusal: { code: 'cases/tolerance-late' } });
    expect(supplied('2022-06-22')).toMatchObject({ refusal: { code: 'cases/day-impossible' } });
    expect(supplied('2022-06-10')).toMatchObject({ refusal: { code: 'cases/day-impossible' } });
  });

  test('is granted only when every item is verified', () => {
    const ways = ['acceptTolerantly', 'review', 'verify'] as const;
    const open = aCaseAfter(...ways) as Parameters<typeof grant>[0];
    expect(grant(open, actAt(), { opinion: '准予' })).toMatchObject({
      refusal: { code: 'cases/tolerance-open', orderNums: [2] },
    });
    const supplied = aCaseAfter(...ways, 'supplyTolerated') as Parameters<typeof grant>[0];
    expect(grant(supplied, actAt(), { opinion: '准予' }).ok).toBe(false);
    const verified = after('examineTolerated', supplied) as Parameters<typeof grant>[0];
    expect(toleranceState(toleranceIn(verified))).toBe('VERIFIED');
    expect(grant(verified, actAt(), { opinion: '准予' }).ok).toBe(true);
  });

  test('and is found wanting is open again, with three working days at least to mend it', () => {
    const supplied = after('supplyTolerated', tolerant()) as Parameters<typeof examineTolerated>[0];
    const finding = { orderNum: 2, verdict: 'FIX', note: '未盖章' } as const;
    const rejected = (text: string) => {
      const decided = examineTolerated(supplied, actAt(text), finding);
      if (!decided.ok) throw new Error(decided.refusal.code);
      const entry = { caseId: supplied.id, version: supplied.version + 1, event: decided.value };
      return toleranceIn(evolve(supplied, entry) as CounterCase);
    };
    expect(rejected('2022-06-14T09:00:00+08:00')).toMatchObject({
      items: [{ state: 'OPEN' }],
      due: { on: '2022-06-20' },
    });
    expect(rejected('2022-06-22T09:00:00+08:00').due.on).toBe('2022-06-27');
    expect(examineTolerated(supplied, actAt(), { ...finding, note: '' })).toMatchObject({
      refusal: { code: 'cases/reason-missing', field: 'note' },
    });
  });
});

describe('what the law does by itself', () => {
  const followedAt = (current: CounterCase, text: string) =>
    followTolerance(current, { at: moment(text) });

  test('it reminds three and one working days before the last day, and on it', () => {
    let current: CounterCase = tolerant();
    const told: string[] = [];
    for (const on of ['14', '15', '16', '17', '18', '19', '20', '21']) {
      const event = followedAt(current, `2022-06-${on}T00:01:00+08:00`);
      if (!event) continue;
      if (event.type !== 'cases/tolerance-reminded') throw new Error(event.type);
      told.push(`${on}: ${event.workDaysLeft}`);
      const entry = { caseId: current.id, version: current.version + 1, event };
      current = evolve(current, entry) as CounterCase;
    }
    expect(told).toEqual(['15: 3', '17: 1', '20: 0']);
  });

  test('a job that missed days reminds once, of what is left', () => {
    const event = followedAt(tolerant(), '2022-06-18T00:01:00+08:00');
    expect(event).toMatchObject({ type: 'cases/tolerance-reminded', workDaysLeft: 1 });
  });

  test('it ends a case for which nothing came, one working day for entering later', () => {
    expect(followedAt(tolerant(), '2022-06-21T23:59:00+08:00')?.type).toBe(
      'cases/tolerance-reminded',
    );
    const lapse = followedAt(tolerant(), '2022-06-22T00:01:00+08:00');
    expect(lapse).toMatchObject({
      type: 'cases/tolerance-lapsed',
      dueOn: '2022-06-20',
      closeType: 'returned',
    });
    expect(after('lapseTolerance', tolerant())).toMatchObject({ status: 'TERMINATED' });
  });

  test('and it does nothing where everything has come', () => {
    const supplied = after('supplyTolerated', tolerant());
    expect(followedAt(supplied, '2022-07-22T00:01:00+08:00')).toBeUndefined();
  });
});

test('the clock of a tolerance runs to its last day, and again when something was wanting', () => {
  const first = eventOf('acceptTolerantly', aCaseAfter());
  const supply = eventOf('supplyTolerated', tolerant(), actAt('2022-06-15T10:00:00+08:00'));
  const spans = clockSpans([first, supply]).filter((one) => one.clock === 'tolerance');
  expect(spans).toMatchObject([
    { from: '2022-06-13', limit: { days: 5, unit: 'workDay' }, endedOn: '2022-06-15' },
  ]);
});
