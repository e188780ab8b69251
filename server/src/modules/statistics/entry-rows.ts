import type { ReportRow } from '@banshi/contract/reports';
import { dividedBy } from '../../kernel/divided-by.ts';
import { type EntryOn, type EntrySums, readHallEntries, sumEntries } from '../catalogue/index.ts';
import { type Rate, share } from './core/rates.ts';
import type { Period } from './core/statistics-period.ts';
import type { StatisticsDeps } from './deps.ts';

/** 进驻率 of these matters: entered of those that should. */
export function entryRate(entries: readonly EntryOn[]): Rate {
  const { entered, shouldEnter } = sumEntries(entries);
  return share('hallEntry', entered, shouldEnter);
}

/** 进驻率 by department, as the register stood on the last day of the period, and all of them together. */
export async function entryTable(deps: StatisticsDeps, period: Period): Promise<ReportRow[]> {
  const matters = await deps.matters();
  const entries = await readHallEntries(deps.db, matters, period.to);
  const groups = Map.groupBy(
    entries,
    ({ matterId }) => matters.byId.get(matterId)?.department.id ?? 0,
  );
  const named = [...groups].map(([id, same]) => ({
    ...{ id, department: matters.byId.get(same[0]?.matterId ?? 0)?.department },
    sums: sumEntries(same),
  }));
  const rows = named
    .toSorted((one, other) =>
      (one.department?.code ?? '') < (other.department?.code ?? '') ? -1 : 1,
    )
    .map(({ id, department, sums }) => ({
      ...{ isTotal: false, key: String(id) },
      cells: cellsOf(department?.name ?? '', sums),
    }));
  return [...rows, { isTotal: true, key: null, cells: cellsOf('合计', sumEntries(entries)) }];
}

function cellsOf(name: string, sums: EntrySums): ReportRow['cells'] {
  const { shouldEnter, entered, comprehensive, exempt } = sums;
  const rate = dividedBy(entered, shouldEnter, 100) ?? null;
  return [name, shouldEnter, entered, comprehensive, exempt, rate];
}
