import { listNews, noteNewsSeen } from '@banshi/contract/case-news';
import { listMovedDays, seeMovedDays } from '@banshi/contract/moved-days';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { noteNewsSeen as noteSeen } from './commands/note-news-seen.ts';
import { seeMovedDays as seeMoved } from './commands/see-moved-days.ts';
import type { CaseId } from './core/case.ts';
import type { CaseDeps } from './deps.ts';
import { newsFor } from './queries/desk-news.ts';
import { movedDaysFor } from './queries/moved-days.ts';

/** What is new about the cases of a person, and which of their days have moved. */
export function newsRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(listNews, async ({ actor }) => ok(await newsFor(deps, actor))),
    bind(noteNewsSeen, ({ actor, body }) => noteSeen(deps, { actor, until: body.until })),
    bind(listMovedDays, async ({ actor }) => ok(await movedDaysFor(deps, actor))),
    bind(seeMovedDays, ({ actor, body: { days } }) =>
      seeMoved(
        deps,
        actor,
        days.map((day) => ({ ...day, caseId: day.caseId as CaseId })),
      ),
    ),
  ];
}
