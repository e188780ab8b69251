import { CASE_RULES, type CaseRule, type QualityRule } from '@banshi/contract/quality-words';
import type { ReportRow } from '@banshi/contract/reports';
import { localDateOf } from '../../kernel/local-date.ts';
import { COUNTED_MAX, foundByMatter } from '../cases/index.ts';
import type { Period } from './core/statistics-period.ts';
import { type QualityDeps, qualityMatters } from './http-quality.ts';
import { findDailyDrops } from './queries/daily-drops.ts';

/** T14: what each rule finds in a period, department by department, and of each rule the total. */
export async function qualityTable(deps: QualityDeps, period: Period): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for (const rule of CASE_RULES) rows.push(...(await rowsOfCases(deps, rule, period)));
  return [...rows, ...(await rowsOfDrops(deps, period))];
}

async function rowsOfCases(
  deps: QualityDeps,
  rule: CaseRule,
  period: Period,
): Promise<ReportRow[]> {
  const matters = await qualityMatters(deps);
  const found = await foundByMatter(deps.cases, { ...period, rule, matters });
  if (!found) return [totalOf(rule, `${COUNTED_MAX}+`)];
  const { byId } = await deps.matters();
  const departments = new Map<string, Counted>();
  for (const [matterId, count] of found) {
    const department = byId.get(matterId)?.department;
    const { code = '', name: label = '' } = department ?? {};
    add(departments, { code, label, count });
  }
  return tableOf(rule, departments);
}

async function rowsOfDrops(deps: QualityDeps, period: Period): Promise<ReportRow[]> {
  const drops = await findDailyDrops(deps, period, localDateOf(deps.now()));
  const departments = new Map<string, Counted>();
  const [days, ofAll] = [drops.filter(({ key }) => key !== ALL), drops.filter(isOfAll)];
  for (const { key: code, label } of days) add(departments, { code, label, count: 1 });
  const rows = tableOf('Q6', departments).slice(0, -1);
  return [...rows, { ...totalOf('Q6', ofAll.length), key: `Q6_${ALL}` }];
}

const ALL = 'total';

function isOfAll({ key }: { readonly key: string }): boolean {
  return key === ALL;
}

interface Counted {
  readonly code: string;
  readonly label: string;
  readonly count: number;
}

function add(departments: Map<string, Counted>, one: Counted): void {
  const before = departments.get(one.code)?.count ?? 0;
  departments.set(one.code, { ...one, count: before + one.count });
}

/** The departments of a rule, most first, and its total. */
function tableOf(rule: QualityRule, departments: ReadonlyMap<string, Counted>): ReportRow[] {
  const sorted = [...departments.values()].sort(
    (one, other) => other.count - one.count || (one.code < other.code ? -1 : 1),
  );
  const rows = sorted.map(({ code, label, count }) => ({
    isTotal: false,
    key: `${rule}_${code}`,
    cells: [rule, label, count],
  }));
  return [
    ...rows,
    totalOf(
      rule,
      sorted.reduce((sum, { count }) => sum + count, 0),
    ),
  ];
}

function totalOf(rule: QualityRule, count: number | string): ReportRow {
  return { isTotal: true, key: rule, cells: [rule, '合计', count] };
}
