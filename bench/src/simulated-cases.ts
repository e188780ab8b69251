import type { LocalDate } from '@banshi/server/kernel/local-date';
import { PROFILES, simulateProfile, simulateReports } from '@banshi/server/modules/exchange/index';
import type { BenchDatabase, BenchServer } from './bench-database.ts';

/** How many cases lie in a database: a number, or those of the half-year that is told by its profile. */
export type Filling = number | keyof typeof PROFILES;

/** Opens a database with so many cases as departmental systems report them, the same each time; vacuumed and analysed. */
export async function openFilled(server: BenchServer, filling: Filling): Promise<BenchDatabase> {
  const isNumber = typeof filling === 'number';
  const base = await (isNumber ? server.createDatabase() : server.openKept());
  const created = await (isNumber ? fillWithCases(base, filling) : fillWithProfile(base, filling));
  if (created > 0) await base.owner.query('vacuum analyze');
  return base;
}

/** For people. */
export function casesOf(filling: Filling): string {
  return typeof filling === 'number'
    ? `${filling.toLocaleString('en')} cases`
    : `the cases of ${filling}`;
}

async function fillWithCases({ house }: BenchDatabase, cases: number): Promise<number> {
  const { all: matters } = await house.catalogue.matters();
  const simulation = {
    cases,
    seed: 1,
    from: '2022-01-01' as LocalDate,
    to: '2022-06-30' as LocalDate,
    matters,
  };
  return (await simulateReports(house.importDeps, simulation, () => undefined)).created;
}

/** Goes on where an earlier run was stopped; nothing is left to do in a folder that is kept. */
async function fillWithProfile({ house }: BenchDatabase, name: string): Promise<number> {
  const profile = PROFILES[name];
  if (!profile) throw new Error(`there is no profile ${name}`);
  const { all, calendar } = await house.catalogue.matters();
  const matters = all.filter(({ state }) => state !== 'DRAFT');
  const request = { profile, seed: 1, calendar, matters };
  return (await simulateProfile(house.importDeps, request, () => undefined)).created;
}
