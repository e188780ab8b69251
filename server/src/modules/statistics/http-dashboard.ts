import { getDashboard, getLoadByHour } from '@banshi/contract/dashboard';
import { formatInstant } from '../../kernel/instant-text.ts';
import { daysBetween } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { countWorkDays } from '../../kernel/work-calendar.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { DEFINITION, definitionOf } from './core/definition.ts';
import { parsePeriod } from './core/statistics-period.ts';
import { countedDefinition } from './counted-definition.ts';
import type { CountedMatter } from './deps.ts';
import { isCountedWhole } from './queries/counted-version.ts';
import { findDashboard } from './queries/dashboard.ts';
import { readLoadByHour } from './queries/load-by-hour.ts';
import type { RatesDeps } from './queries/rates.ts';

type Department = CountedMatter['department'];
const ALL = 'all';
/** As many as a month has. */
const DAYS_MAX = 31;

/** The figures of a dashboard: of whoever looks, of a department that was chosen, or of all. */
export function dashboardRoutes(deps: RatesDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(getDashboard, async ({ actor, query }) => {
      const department = await lookedAt(deps, actor, query.department);
      if (!department.ok) return department;
      if (!(await isCountedWhole(deps.db))) return refuse({ code: 'statistics/not-counted' });
      const definition = await countedDefinition(deps.db, query.definition);
      if (!definition.ok) return definition;
      const asOf = formatInstant(deps.now());
      const of = { department: department.value, definition: definition.value };
      return ok({ asOf, ...(await findDashboard(deps, of)) });
    }),
    bind(getLoadByHour, async ({ actor, query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const { from, to } = period.value;
      if (daysBetween(from, to) >= DAYS_MAX) {
        return refuse({ code: 'statistics/days-too-many', daysMax: DAYS_MAX });
      }
      const department = await lookedAt(deps, actor, query.department ?? ALL);
      if (!department.ok) return department;
      const matters = await deps.matters();
      // Sums by hour hold what every definition counts, whatever count the totals are of.
      const definition = definitionOf(query.definition ?? DEFINITION.version) ?? DEFINITION;
      const asked = { from, to, matters, department: department.value, definition };
      const hours = await readLoadByHour(deps.db, asked);
      const workDays = countWorkDays(await deps.calendar(), from, to).days;
      return ok({ from, to, definition: definition.version, workDays, hours });
    }),
  ];
}

interface NoSuchDepartment {
  readonly code: 'statistics/no-such-department';
  readonly given: string;
}

async function lookedAt(
  deps: RatesDeps,
  { organisationId }: Actor,
  given: string | undefined,
): Promise<Result<Department | undefined, NoSuchDepartment>> {
  if (given === ALL) return ok(undefined);
  const departments = [...(await deps.matters()).byId.values()].map((one) => one.department);
  if (given === undefined) return ok(departments.find(({ id }) => id === organisationId));
  const chosen = departments.find(({ code }) => code === given);
  return chosen ? ok(chosen) : refuse({ code: 'statistics/no-such-department', given });
}
