import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import { describe, expect, test } from 'vitest';
import { SICHUAN_PREFECTURES } from '../../../../kernel/area.ts';
import { assert } from '../../../../kernel/assert.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { eachDay, localDateOf, startOfDay } from '../../../../kernel/local-date.ts';
import { isWorkDay } from '../../../../kernel/work-calendar.ts';
import { publishedCalendar } from '../../../../platform/published-calendar.ts';
import type { ReportLine } from '../report-line.ts';
import { planProfile } from './plan-profile.ts';
import { type ProfileMatter, profileCase, profileWorld } from './profile-case.ts';
import { PROFILES, scaledProfile } from './profiles.ts';

const calendar = publishedCalendar();
const { 'sichuan-2022h1': sichuan } = PROFILES;
assert(sichuan, 'the profile of the half-year is there');
const profile = scaledProfile(sichuan, 0.003);
const DEPARTMENTS = 12;
const HOUR_MS = 3_600_000;

const matters = BUCKETS.flatMap((bucket, at) =>
  Array.from(
    { length: 30 },
    (_, n): ProfileMatter => ({
      matterId: at * 100 + n,
      departmentId: n % DEPARTMENTS,
      name: `示例事项${n}`,
      bucket,
      promise: { days: (n % 6) * 4, unit: 'workDay' },
    }),
  ),
);
const bucketOf = new Map(matters.map(({ matterId, bucket }) => [matterId, bucket]));

const plan = planProfile(profile, calendar);
const world = profileWorld({ profile, seed: 1, calendar }, matters, plan.cases);
/** Every case as it is first told. */
const lines = plan.reports
  .filter(({ isNew }) => isNew)
  .flatMap((report) =>
    Array.from({ length: report.cell.count }, (_, index) => profileCase(world, report, index)),
  );

const hourOf = (at: Instant) => Math.floor((at - startOfDay(localDateOf(at))) / HOUR_MS);
const ofBucket = (bucket: Bucket) => lines.filter((line) => bucketOf.get(line.matterId) === bucket);
const received = (some: readonly ReportLine[]) =>
  some.flatMap(({ facts }) => facts.receivedAt ?? []);
const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;

function counted<T>(things: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...Map.groupBy(things, (one) => one)].map(([one, all]) => [one, all.length]));
}

describe('cases of a profile are spread believably', () => {
  test('over all its 168 days, of which those of rest are quiet', () => {
    const accepted = lines.flatMap(({ facts }) => facts.acceptedAt ?? []);
    const byDay = counted(accepted.map(localDateOf));
    const days = [...eachDay(profile.from, profile.to)];
    expect(days).toHaveLength(168);
    expect(days.filter((day) => !byDay.has(day))).toEqual([]);
    const mean = (isWorking: boolean) => {
      const own = days.filter((day) => isWorkDay(calendar, day) === isWorking);
      return own.reduce((sum, day) => sum + (byDay.get(day) ?? 0), 0) / own.length;
    };
    expect(mean(false) / mean(true)).toBeGreaterThan(0.1);
    expect(mean(false) / mean(true)).toBeLessThan(0.5);
  });

  test('over departments and matters, of which few bring most', () => {
    expect(new Set(lines.map(({ departmentId }) => departmentId)).size).toBe(DEPARTMENTS);
    for (const bucket of BUCKETS) {
      const byMatter = [...counted(ofBucket(bucket).map(({ matterId }) => matterId)).values()];
      const sizes = byMatter.sort((one, other) => other - one);
      expect(sizes.length).toBeGreaterThan(20);
      expect(sizes[0] ?? 0).toBeGreaterThan(3 * (sizes[15] ?? 0));
    }
  });

  test('over channels, each bucket in its own way, and over the prefectures', () => {
    const byWindow = (bucket: Bucket) => {
      const own = ofBucket(bucket);
      return share(
        own.filter(({ channel }) => channel === 'window'),
        own,
      );
    };
    expect(byWindow('license')).toBeGreaterThan(0.4);
    expect(byWindow('publicService')).toBeLessThan(0.3);
    const channels = new Set(lines.map(({ channel }) => channel));
    expect([...channels].sort()).toEqual(['kiosk', 'mobile', 'other', 'post', 'web', 'window']);
    const areas = new Set(lines.map(({ area }) => area));
    for (const { code } of SICHUAN_PREFECTURES) expect(areas).toContain(code);
  });

  test('over hours: the hall by day but for its rest, the network also in the evening', () => {
    const atWindow = received(lines.filter(({ channel }) => channel === 'window')).map(hourOf);
    expect(Math.min(...atWindow)).toBe(9);
    expect(Math.max(...atWindow)).toBe(16);
    expect(atWindow).not.toContain(12);
    const byHour = counted(atWindow);
    expect(byHour.get(10) ?? 0).toBeGreaterThan(2 * (byHour.get(13) ?? 0));
    const online = received(lines.filter(({ channel }) => channel === 'web')).map(hourOf);
    const late = online.filter((hour) => hour >= 18);
    expect(share(late, online)).toBeGreaterThan(0.15);
  });

  test('in their order, within the promise of the matter as far as one fits, by people who come again', () => {
    for (const { facts } of lines) {
      const moments = [facts.receivedAt, facts.acceptedAt, facts.closedAt].filter(
        (at) => at !== undefined,
      );
      expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    }
    const people = new Set(lines.map(({ applicant }) => applicant.idNumber));
    expect(people.size).toBeLessThan(lines.length / 2);
    expect(people.size).toBeGreaterThan(lines.length / 10);
  });
});
