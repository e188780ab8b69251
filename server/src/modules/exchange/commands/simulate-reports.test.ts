import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { verify } from '../../../verify.ts';
import type { Simulation } from '../core/simulation/simulated-case.ts';
import { simulateReports } from './simulate-reports.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function simulation(seed: number): Promise<Simulation> {
  const { all: matters } = await hall.house.catalogue.matters();
  const [from, to] = ['2022-01-01' as LocalDate, '2022-05-31' as LocalDate];
  return { cases: 300, seed, from, to, matters };
}

async function content(): Promise<unknown> {
  const { rows } = await sql`
    select id, status, matter_id, accepted_at, closed_at, applicant_name, area from cases.cases order by id`.execute(
    hall.db,
  );
  return rows;
}

const simulate = async (seed: number) =>
  simulateReports(hall.house.importDeps, await simulation(seed), () => undefined);

test('the same seed gives the same cases, another seed others', async () => {
  expect(await simulate(7)).toEqual({ created: 300 });
  const first = await content();
  expect(await simulate(7)).toEqual({ created: 0 });
  expect(await content()).toEqual(first);
  expect(await simulate(8)).toEqual({ created: 300 });
});

test('simulated cases pass the recount', async () => {
  const { db, house } = hall;
  const found = await verify({ db, matters: house.catalogue.matters }, undefined);
  expect(found).toMatchObject({ cases: 600, mismatches: 0, brokenLinks: 0, findings: [] });
});
