import { expect, test } from 'vitest';
import { actAt, after, aReceivedCase, CALENDAR, moment } from '../../testing/case-builder.ts';
import { deemAccepted, silenceRefusal } from '../by-law.ts';
import type { CounterCase, ReadyFor } from '../case.ts';
import { evolve } from '../evolve.ts';
import { followTolerance, recomputeTolerance } from '../tolerance/tolerance-by-law.ts';
import { nextActOn } from '../tolerance/tolerance-state.ts';
import { recomputeDues } from './recomputed-dues.ts';

/** The calendar as it was before the holidays of 2023 were published. */
const YEAR_AHEAD_UNKNOWN = {
  overrides: new Map([...CALENDAR.overrides].filter(([day]) => day < '2022-12-31')),
  publishedYears: new Set([2022]),
};
const MATTER = {
  matterVersion: 1,
  chain: undefined,
  grounds: [],
  limits: { statutory: { days: 20, unit: 'workDay' }, promise: undefined },
} as const;

const at = (text: string, calendar = CALENDAR) => ({ ...actAt(text), calendar });
const LATE_IN_DECEMBER = at('2022-12-28T10:00:00+08:00', YEAR_AHEAD_UNKNOWN);

test('L5: the law accepts nothing by a day that is not certain, and all the same as of the receipt once it is', () => {
  const received = aReceivedCase(LATE_IN_DECEMBER) as ReadyFor<'deemAccepted'>;
  // By plain weeks 2 January is a working day; the State Council made it a holiday.
  expect(received.due).toEqual({ clock: 'acceptance', on: '2023-01-04', provisional: true });
  const thursday = at('2023-01-05T10:00:00+08:00', YEAR_AHEAD_UNKNOWN);
  expect(deemAccepted(received, thursday, MATTER)).toBeUndefined();
  expect(silenceRefusal('requestCorrection', received, '2023-01-05' as never)).toBeUndefined();
  const event = recomputeDues(received, at('2023-01-05T11:00:00+08:00'));
  if (!event) throw new Error('the calendar moved its last day');
  const known = evolve(received, { caseId: received.id, version: received.version + 1, event });
  expect(known).toMatchObject({ due: { on: '2023-01-05', provisional: false } });
  const friday = at('2023-01-06T00:01:00+08:00');
  expect(deemAccepted(known as typeof received, friday, MATTER)).toMatchObject({
    silentSince: moment('2022-12-28T10:00:00+08:00'),
  });
});

test('nobody loses his case by the last day of a tolerance that is not certain', () => {
  const received = aReceivedCase(LATE_IN_DECEMBER);
  const tolerant = after('acceptTolerantly', received, LATE_IN_DECEMBER);
  if (!('tolerance' in tolerant) || !tolerant.tolerance) throw new Error('something follows');
  const { due } = tolerant.tolerance;
  expect(due).toMatchObject({ on: '2023-01-04', provisional: true });
  const later = at('2023-01-10T10:00:00+08:00', YEAR_AHEAD_UNKNOWN);
  const reminded = evolved(tolerant, followTolerance(tolerant, later));
  expect(reminded).toMatchObject({ status: 'ACCEPTED' });
  expect(followTolerance(reminded, later)).toBeUndefined();
  expect(
    'tolerance' in reminded && reminded.tolerance && nextActOn(reminded.tolerance),
  ).toBeUndefined();
  const known = evolved(
    reminded,
    recomputeTolerance(reminded as ReadyFor<'recomputeTolerance'>, at('2023-01-10T10:00:00+08:00')),
  );
  expect(followTolerance(known, at('2023-01-10T10:01:00+08:00'))).toMatchObject({
    type: 'cases/tolerance-lapsed',
    dueOn: '2023-01-05',
  });
});

function evolved(
  current: CounterCase,
  event: ReturnType<typeof followTolerance> | ReturnType<typeof recomputeTolerance>,
): CounterCase {
  if (!event) throw new Error('something happens');
  return evolve(current, {
    caseId: current.id,
    version: current.version + 1,
    event,
  }) as CounterCase;
}
