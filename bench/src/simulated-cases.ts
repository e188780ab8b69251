import type { LocalDate } from '@banshi/server/kernel/local-date';
import { simulateReports } from '@banshi/server/modules/exchange/index';
import type { BenchDatabase } from './bench-database.ts';

/** Cases of a half-year as departmental systems report them, the same each time; vacuumed and analysed. */
export async function fillWithCases({ house, owner }: BenchDatabase, cases: number): Promise<void> {
  const { all: matters } = await house.catalogue.matters();
  const simulation = {
    cases,
    seed: 1,
    from: '2022-01-01' as LocalDate,
    to: '2022-06-30' as LocalDate,
    matters,
  };
  await simulateReports(house.importDeps, simulation, () => undefined);
  await owner.query('vacuum analyze');
}
