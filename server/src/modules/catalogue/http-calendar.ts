import * as operations from '@banshi/contract/work-calendar';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { type Actor, topOf } from '../identity/index.ts';
import { callerOf } from './caller.ts';
import { releaseDay, setDay } from './commands/set-day.ts';
import { calendarRefusal } from './core/calendar-right.ts';
import type { CatalogueHttpDeps } from './http-deps.ts';
import { calendarView } from './queries/calendar-view.ts';

const bind = route<Actor>();

/** The operations on the working calendar. */
export function calendarRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  const view = async (actor: Actor) =>
    calendarView(deps, (await refusalFor(deps, actor)) === undefined);
  return [
    bind(operations.getCalendar, async ({ actor }) => ok(await view(actor))),
    bind(operations.setCalendarDay, async ({ actor, params, body }) => {
      const refusal = await refusalFor(deps, actor);
      if (refusal) return refuse(refusal);
      const day = parseLocalDate(params.day);
      const name = body.name.trim();
      if (!day) return refuse({ code: 'catalogue/day-invalid', fault: 'no-such-day' });
      if (name === '') return refuse({ code: 'catalogue/day-invalid', fault: 'no-name' });
      const { scope } = body;
      const set = { kind: body.kind, name, docNo: body.docNo?.trim() || undefined };
      const author = { at: deps.now(), by: actor.staffId };
      await transact(deps.db, async (tx) =>
        ok(await setDay(tx, { day, scope }, { ...set, ...author })),
      );
      deps.forget();
      return ok(await view(actor));
    }),
    bind(operations.releaseCalendarDay, async ({ actor, params, query: { scope } }) => {
      const refusal = await refusalFor(deps, actor);
      if (refusal) return refuse(refusal);
      const day = parseLocalDate(params.day);
      if (!day) return refuse({ code: 'catalogue/day-not-set' });
      const author = { at: deps.now(), by: actor.staffId };
      const released = await transact(deps.db, (tx) => releaseDay(tx, { day, scope }, author));
      if (!released.ok) return released;
      deps.forget();
      return ok(await view(actor));
    }),
  ];
}

async function refusalFor({ organisations }: CatalogueHttpDeps, actor: Actor) {
  return calendarRefusal(callerOf(actor).holds, topOf(await organisations()).id);
}
