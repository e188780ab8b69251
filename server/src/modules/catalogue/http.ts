import {
  compareMatterVersions,
  getMatter,
  getMatterVersion,
  listMatters,
} from '@banshi/contract/catalogue';
import { searchNames } from '@banshi/contract/name-search';
import { localDateOf } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { matterChanges } from './core/matter-diff.ts';
import { actRoutes } from './http-acts.ts';
import { calendarRoutes } from './http-calendar.ts';
import type { CatalogueHttpDeps } from './http-deps.ts';
import { hallEntryRoutes } from './http-hall-entries.ts';
import { policyRoutes } from './http-policies.ts';
import { summaryOf } from './matter-views.ts';
import { matterDetail } from './queries/matter-detail.ts';
import { listedMatters } from './queries/matter-list.ts';
import { namesFound } from './queries/names-found.ts';
import { measuresShown } from './queries/policy-views.ts';
import { findVersion } from './queries/published-version.ts';

const NOT_FOUND = { code: 'catalogue/not-found' } as const;
const bind = route<Actor>();

/** The operations on matters and on the working calendar. */
export function catalogueRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    ...readingRoutes(deps),
    ...actRoutes(deps),
    ...calendarRoutes(deps),
    ...hallEntryRoutes(deps),
    ...policyRoutes(deps),
  ];
}

function readingRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(listMatters, async ({ query }) =>
      ok(listedMatters(await deps.index(), query, localDateOf(deps.now()))),
    ),
    bind(searchNames, async ({ actor, body }) => ok(await namesFound(deps, actor, body.text))),
    bind(getMatter, ({ actor, params }) => detail(deps, actor, params)),
    bind(getMatterVersion, ({ actor, params }) => detail(deps, actor, params)),
    bind(compareMatterVersions, async ({ params: { matterId }, query: { from, to } }) => {
      const before = await findVersion(deps.db, matterId, from);
      const after = await findVersion(deps.db, matterId, to);
      if (!before || !after) return refuse(NOT_FOUND);
      return ok({ from, to, changes: matterChanges(before.body, after.body) });
    }),
  ];
}

async function detail(
  deps: CatalogueHttpDeps,
  actor: Actor,
  { matterId, version }: { matterId: number; version?: number },
) {
  const index = await deps.index();
  const matter = index.byId.get(matterId);
  const acting = index.measures.get(matter?.taskCode ?? '') ?? [];
  const today = localDateOf(deps.now());
  const measures = measuresShown(acting, today);
  const bodies = await deps.organisations();
  const summary = matter && summaryOf(matter, { measures: index.measures, today });
  const found =
    matter &&
    summary &&
    (await matterDetail(deps, actor, { matter, summary, version, measures, bodies }));
  return found ? ok(found) : refuse(NOT_FOUND);
}
