import { localDateOf } from '../../kernel/local-date.ts';
import { plannedQuarters, quarterDays } from './core/visit-plan.ts';
import type { HallDeps } from './deps.ts';
import { firstVisitOn, readVisits } from './queries/visits.ts';
import { departmentsAmong } from './register-views.ts';

/** Which departments had a director in the hall in each quarter of a year; who owes most comes first. */
export async function visitPlanView({ db, now, organisations }: HallDeps, year: number) {
  const days = { from: quarterDays(year, 1).from, to: quarterDays(year, 4).to };
  const visits = (await readVisits(db, days)).filter(({ withdrawn }) => withdrawn === null);
  const known = { year, today: localDateOf(now()), since: await firstVisitOn(db) };
  const departments = departmentsAmong(await organisations()).map((body) => {
    const own = visits.filter((one) => one.organisationId === body.organisationId);
    const quarters = plannedQuarters(
      own.map(({ from }) => from),
      known,
    );
    return { ...body, owed: quarters.filter(({ state }) => state === 'OVERDUE').length, quarters };
  });
  return {
    departments: departments.toSorted(
      (one, other) => other.owed - one.owed || one.organisationId - other.organisationId,
    ),
  };
}
