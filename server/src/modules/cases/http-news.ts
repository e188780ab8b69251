import { listNews, noteNewsSeen } from '@banshi/contract/case-news';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { noteNewsSeen as noteSeen } from './commands/note-news-seen.ts';
import type { CaseDeps } from './deps.ts';
import { newsFor } from './queries/desk-news.ts';

/** What is new about the cases of a person. */
export function newsRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(listNews, async ({ actor }) => ok(await newsFor(deps, actor))),
    bind(noteNewsSeen, ({ actor, body }) => noteSeen(deps, { actor, until: body.until })),
  ];
}
