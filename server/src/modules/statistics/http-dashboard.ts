import { getDashboard } from '@banshi/contract/dashboard';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import type { CountedMatter } from './deps.ts';
import { isCountedWhole } from './queries/counted-version.ts';
import { findDashboard } from './queries/dashboard.ts';
import type { RatesDeps } from './queries/rates.ts';

type Department = CountedMatter['department'];
const ALL = 'all';

/** The figures of a dashboard: of whoever looks, of a department that was chosen, or of all. */
export function dashboardRoutes(deps: RatesDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(getDashboard, async ({ actor, query }) => {
      const department = await lookedAt(deps, actor, query.department);
      if (!department.ok) return department;
      if (!(await isCountedWhole(deps.db))) return refuse({ code: 'statistics/not-counted' });
      const asOf = formatInstant(deps.now());
      return ok({ asOf, ...(await findDashboard(deps, department.value)) });
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
