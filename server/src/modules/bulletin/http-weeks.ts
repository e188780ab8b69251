import * as weeks from '@banshi/contract/bulletin-weeks';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { resumeWeek, skipWeek } from './commands/skip-week.ts';
import { weekFrom } from './core/skipped-week.ts';
import type { BulletinDeps } from './deps.ts';
import { readSkippedWeeks } from './queries/skipped-weeks.ts';

const bind = route<Actor>();

/** Weeks that have no issue. */
export function weekRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(weeks.listSkippedBulletinWeeks, async () => {
      const skipped = await readSkippedWeeks(deps.db);
      const names = await deps.staffNames(skipped.map(({ by }) => by));
      return ok({
        weeks: skipped.map(({ week, reason, at, by }) => ({
          ...{ ...weekFrom(week), reason, at: formatInstant(at) },
          byName: names.get(by)?.name ?? '',
        })),
      });
    }),
    bind(weeks.skipBulletinWeek, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => skipWeek(deps, tx, { actor, ...body })),
    ),
    bind(weeks.resumeBulletinWeek, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => resumeWeek(deps, tx, { actor, ...body })),
    ),
  ];
}
