import { COUNTED, type Counted } from '@banshi/contract/indicator-words';
import { expect, test } from 'vitest';
import { type RatedMatter, type RateFacts, ratesOfCases, ratesOfMatters } from './rates.ts';

const NOTHING = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;
const FACTS: RateFacts = {
  counts: {
    ...NOTHING,
    accepted: 8,
    closed: 9,
    closedWithPromise: 6,
    closedInTime: 5,
    closedEarly: 3,
    closedWithLegal: 3,
    closedInLegalTime: 3,
    corrected: 3,
    correctedAgain: 1,
  },
  closedFromPeriod: 4,
  acceptedInstant: 1,
  acceptedOnline: 6,
  acceptedEntrusted: 2,
  days: { cases: 3, days: 20 },
  limited: { cases: 2, days: 13 },
  legalDays: 40,
  tolerances: { due: 7, onTime: 6 },
};

test('each rate divides what its definition says', () => {
  const values = Object.fromEntries(ratesOfCases(FACTS).map(({ rate, value }) => [rate, value]));
  expect(values).toEqual({
    finishedOfAccepted: '50.00',
    finishedToAccepted: '112.50',
    inTime: '83.33',
    inLegalTime: '100.00',
    early: '50.00',
    averageDays: '6.67',
    instantCases: '12.50',
    actualReduction: '67.50',
    onlineCases: '75.00',
    oneNotice: '66.67',
    toleratedInTime: '85.71',
    entrusted: '25.00',
    crossProvince: '0.00',
  });
});

const days = (count: number) => ({ days: count, unit: 'workDay' as const });
const MATTER: RatedMatter = {
  isInForce: true,
  projectType: 'PROMISE',
  statutory: days(20),
  promise: days(4),
  visitsMax: 1,
  isWholeOnline: false,
  isOnline: true,
};

test('rates of matters look at those in force; what is done at once takes no day of its limit', () => {
  const matters: readonly RatedMatter[] = [
    MATTER,
    { ...MATTER, projectType: 'INSTANT', promise: undefined, statutory: days(5) },
    { ...MATTER, statutory: undefined, visitsMax: 0, isWholeOnline: true },
    { ...MATTER, promise: { days: 9, unit: 'calendarDay' }, visitsMax: 2, isOnline: false },
    { ...MATTER, isInForce: false, visitsMax: 3 },
  ];
  const values = Object.fromEntries(
    ratesOfMatters(matters).map(({ rate, value }) => [rate, value]),
  );
  expect(values).toEqual({
    instantMatters: '25.00',
    promisedReduction: '84.00',
    onlineMatters: '75.00',
    wholeOnlineMatters: '25.00',
    oneVisitMatters: '75.00',
    noVisitMatters: '25.00',
  });
});
