import type { ReplyOf } from '@banshi/contract/endpoint';
import { listDailyDrops, listQualityCases } from '@banshi/contract/quality';
import { getStockCheck } from '@banshi/contract/stock';
import { formatInstant } from '../../kernel/instant-text.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { type CaseDeps, type QualityMatter, qualityCases, readerOf } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { overdueBefore } from './core/quality.ts';
import { parsePeriod } from './core/statistics-period.ts';
import { findDailyDrops } from './queries/daily-drops.ts';
import type { RatesDeps } from './queries/rates.ts';
import { lastStockCheck } from './queries/stock-check.ts';

export interface QualityDeps extends RatesDeps {
  /** Of what the lists of cases are made. */
  readonly cases: CaseDeps;
}

/** The rules of data quality and what they find (T14). */
export function qualityRoutes(deps: QualityDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(listQualityCases, async ({ actor, query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const { rule, department, after, limit } = query;
      const [matters, only] = [await qualityMatters(deps), await mattersOf(deps, department)];
      const asked = { ...period.value, rule, after, limit, matters, only };
      const asOf = formatInstant(deps.now());
      return ok({ rule, asOf, ...(await qualityCases(deps.cases, asked, readerOf(actor))) });
    }),
    bind(getStockCheck, async () => {
      const { checkedAt, compared, breaches } = await lastStockCheck(deps.db);
      const at = checkedAt === undefined ? null : formatInstant(checkedAt);
      return ok({ checkedAt: at, compared, breaches: [...breaches] });
    }),
    bind(listDailyDrops, async ({ query }) => {
      const period = parsePeriod({ ...query, by: 'day' });
      if (!period.ok) return period;
      const today = localDateOf(deps.now());
      const all = await findDailyDrops(deps, period.value, today);
      const drops = all.filter(({ key }) => key === (query.department ?? key));
      return ok({ asOf: formatInstant(deps.now()), ...pageOf(drops, query) });
    }),
  ];
}

/** The ids of the matters that a department exercises; undefined for all. */
async function mattersOf(
  deps: QualityDeps,
  code: string | undefined,
): Promise<number[] | undefined> {
  if (code === undefined) return undefined;
  const { byId } = await deps.matters();
  return [...byId].flatMap(([id, { department }]) => (department.code === code ? [id] : []));
}

/** All matters, as the rules look at them. */
export async function qualityMatters(deps: QualityDeps): Promise<QualityMatter[]> {
  const [{ byId }, calendar] = [await deps.matters(), await deps.calendar()];
  const today = localDateOf(deps.now());
  return [...byId].map(([matterId, matter]) => ({
    matterId,
    version: matter.version,
    overdueBefore: overdueBefore(matter, calendar, today),
  }));
}

type Drops = ReplyOf<typeof listDailyDrops>;

function pageOf(
  drops: Drops['drops'],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Omit<Drops, 'asOf'> {
  const keyOf = ({ day, key }: Drops['drops'][number]) => `${day}_${key}`;
  const start = after === undefined ? 0 : drops.findIndex((drop) => keyOf(drop) === after) + 1;
  const page = drops.slice(start, start + limit);
  const last = page.at(-1);
  return {
    found: { count: drops.length, isMore: false },
    drops: page,
    next: last && start + limit < drops.length ? keyOf(last) : null,
  };
}
