import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assert } from '../../../kernel/assert.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { verify } from '../../../verify.ts';
import { PROFILES, scaledProfile } from '../core/simulation/profiles.ts';
import { simulateProfile } from './simulate-profile.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const { 'sichuan-2022h1': sichuan } = PROFILES;
assert(sichuan, 'the profile of the half-year is there');
const profile = scaledProfile(sichuan, 0.0003);

async function simulate(onProgress: (done: number) => void = () => undefined) {
  const { all: matters, calendar } = await hall.house.catalogue.matters();
  return simulateProfile(
    hall.house.importDeps,
    { profile, seed: 1, calendar, matters },
    onProgress,
  );
}

interface Counted {
  readonly bucket: Bucket | undefined;
  readonly accepted: number;
  readonly closed: number;
  readonly late: number;
}

/** By going through the cases, as nobody does in operation. */
async function countCases(): Promise<readonly Counted[]> {
  const { byId } = await hall.house.catalogue.matters();
  const { rows } = await sql<Omit<Counted, 'bucket'> & { matter_id: number }>`
    select matter_id, count(*) filter (where accepted_at >= ${`${profile.from}T00:00+08:00`})::int as accepted,
      count(*) filter (where closed_at >= ${`${profile.from}T00:00+08:00`})::int as closed,
      count(*) filter (where accepted_late)::int as late
    from cases.cases group by matter_id`.execute(hall.db);
  return rows.map(({ matter_id, ...counts }) => ({
    bucket: byId.get(matter_id)?.bucket,
    ...counts,
  }));
}

const sumOf = (counted: readonly Counted[], name: 'accepted' | 'closed' | 'late') =>
  counted.reduce((sum, one) => sum + one[name], 0);

test('a run that was stopped goes on where it was, and its figures are exact to the unit', async () => {
  const stopped = simulate((done) => {
    if (done > 2_500) throw new Error('the operator stops it');
  });
  await expect(stopped).rejects.toThrow('the operator stops it');
  const { cases, created } = await simulate();
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(cases);

  const counted = await countCases();
  for (const bucket of BUCKETS) {
    const own = counted.filter((one) => one.bucket === bucket);
    const { accepted, closed } = profile.flows[bucket];
    expect([sumOf(own, 'accepted'), sumOf(own, 'closed')]).toEqual([accepted, closed]);
  }
  expect(sumOf(counted, 'late')).toBeLessThan(sumOf(counted, 'accepted') / 20);
  expect(await simulate()).toEqual({ cases, created: 0 });
});

test('simulated cases pass the recount', async () => {
  const { db, house } = hall;
  const found = await verify({ db, matters: house.catalogue.matters }, undefined);
  expect(found).toMatchObject({ mismatches: 0, brokenLinks: 0, findings: [] });
});
