import { BUCKETS } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assert } from '../../../../kernel/assert.ts';
import { isAfter, isBefore, type LocalDate } from '../../../../kernel/local-date.ts';
import { publishedCalendar } from '../../../../platform/published-calendar.ts';
import { type ProfileReport, planProfile } from './plan-profile.ts';
import { profileBatches } from './profile-batches.ts';
import { PROFILES, type Profile, scaledProfile } from './profiles.ts';

const calendar = publishedCalendar();
const { 'sichuan-2022h1': sichuan } = PROFILES;
assert(sichuan, 'the profile of the half-year is there');
const profile: Profile = sichuan;

const isWithin = (day: LocalDate | undefined): boolean =>
  day !== undefined && !isBefore(day, profile.from) && !isAfter(day, profile.to);

function figuresOf(reports: readonly ProfileReport[]) {
  return Object.fromEntries(
    BUCKETS.map((bucket) => {
      const own = reports.filter(({ cell }) => cell.bucket === bucket);
      const count = (some: readonly ProfileReport[]) =>
        some.reduce((sum, { cell }) => sum + cell.count, 0);
      return [
        bucket,
        {
          accepted: count(own.filter(({ isNew, cell }) => isNew && isWithin(cell.acceptedOn))),
          closed: count(own.filter(({ isClosing, cell }) => isClosing && isWithin(cell.closedOn))),
        },
      ];
    }),
  );
}

function expectInOrder({ cell, on }: ProfileReport): void {
  const { acceptedOn, closedOn } = cell;
  const days = [acceptedOn, closedOn].filter((day) => day !== undefined);
  expect(days).toEqual([...days].sort());
  expect(acceptedOn !== undefined && isBefore(on, acceptedOn)).toBe(false);
  expect(isAfter(on, profile.to)).toBe(false);
}

test('the whole half-year comes out to the unit, with more finished than accepted where it was so', () => {
  const { reports } = planProfile(profile, calendar);
  expect(figuresOf(reports)).toEqual({
    license: { accepted: 421_695, closed: 419_273 },
    publicService: { accepted: 17_668_076, closed: 5_423_970 },
    otherNine: { accepted: 37_241, closed: 38_014 },
  });
});

test('at every scale the figures are the rounded ones, and no case ends before it begins', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.02, noNaN: true }), (scale) => {
      const scaled = scaledProfile(profile, scale);
      const { reports, cases } = planProfile(scaled, calendar);
      const figures = figuresOf(reports);
      for (const bucket of BUCKETS) {
        const { accepted, closed } = scaled.flows[bucket];
        expect(figures[bucket]).toEqual({ accepted, closed });
      }
      for (const report of reports) expectInOrder(report);
      const news = reports.filter(({ isNew }) => isNew);
      expect(news.reduce((sum, { cell }) => sum + cell.count, 0)).toBe(cases);
    }),
    { numRuns: 40 },
  );
});

describe('batches', () => {
  const plan = planProfile(scaledProfile(profile, 0.01), calendar);
  const batches = profileBatches(plan);

  test('hold every report once, in the order of the days', () => {
    const told = batches.flatMap(({ slices }) => slices);
    const count = told.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(count).toBe(plan.reports.reduce((sum, { cell }) => sum + cell.count, 0));
    const days = batches.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
  });

  test('never tell of two days, nor more than a transaction carries well', () => {
    for (const { on, slices, reports } of batches) {
      expect(new Set(slices.map(({ report }) => report.on))).toEqual(new Set([on]));
      expect(reports).toBeLessThanOrEqual(2_000);
    }
  });
});
