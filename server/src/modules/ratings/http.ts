import type { QueryOf } from '@banshi/contract/endpoint';
import * as contract from '@banshi/contract/ratings';
import { formatInstant } from '../../kernel/instant-text.ts';
import { type LocalDate, parseSpan } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import { duesOfCases, readVoidedReceipts } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { giveRating } from './commands/give-rating.ts';
import { judgeRating } from './commands/judge-rating.ts';
import { gradesOf, mattersOf } from './core/narrowing.ts';
import type { RatingDeps } from './deps.ts';
import { reviewRoutes } from './http-reviews.ts';
import { looksAfterAll } from './looks-after-all.ts';
import { type RatingRow, readRatings } from './queries/rating-list.ts';
import { servicesView } from './services-view.ts';

/** Rating for whoever proves that a case is his, and what comes of it for those who look after ratings. */
export function ratingRoutes(deps: RatingDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(contract.listRateableServices, async ({ body, source }) => {
      const proven = await deps.provenCase({ ...body, source });
      return proven.ok ? ok(await servicesView(deps, proven.value)) : proven;
    }),
    bind(contract.rateService, ({ body, source }) => giveRating(deps, { ...body, source })),
    bind(contract.listRatings, async ({ actor, query }) => {
      if (!(await looksAfterAll(deps, actor))) return refuse({ code: 'ratings/of-all' });
      const days = parseSpan(query);
      if (!days) return refuse({ code: 'statistics/period' });
      return ok(await ratingsView(deps, actor, { ...query, ...days }));
    }),
    bind(contract.excludeRating, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => judgeRating(deps, tx, { actor, ...params, ...body })),
    ),
    bind(contract.restoreRating, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) =>
        judgeRating(deps, tx, { actor, ...params, ...body, ground: null }),
      ),
    ),
    ...reviewRoutes(deps),
  ];
}

type Query = QueryOf<typeof contract.listRatings> & {
  readonly from: LocalDate;
  readonly to: LocalDate;
};

async function ratingsView(deps: RatingDeps, actor: Actor, query: Query) {
  const { view = 'effective', by, key, grade, ...rest } = query;
  const { byId } = await deps.matters();
  const voided = view === 'ofCases' ? await readVoidedReceipts(deps.db, query) : [];
  const { rows, next } = await readRatings(deps.db, {
    ...{ from: rest.from, to: rest.to, view, after: rest.after, limit: rest.limit },
    matterIds: mattersOf(byId, by, key),
    area: by === 'area' ? key : undefined,
    grades: gradesOf(grade),
    voided,
    by: actor.staffId,
  });
  const names = await deps.staffNames(rows.map(({ excludedBy }) => excludedBy ?? undefined));
  const dues = await duesOfCases(
    deps,
    rows.map(({ caseId }) => caseId),
  );
  const ratings = rows.map((row) => {
    const matter = byId.get(row.matterId);
    const [matterName, departmentName] = [matter?.name ?? '', matter?.department.name ?? ''];
    const byName = (row.excludedBy && names.get(row.excludedBy)?.name) ?? '';
    const due = dues.get(row.caseId) ?? null;
    return { ...listed(row, byName), matterName, departmentName, due };
  });
  return { ratings, next };
}

function listed(row: RatingRow, byName: string) {
  const { caseId, seq, displayNo, stage, grade, options, text, channel, at, anomalies } = row;
  const { supplementGrade, supplementText, supplementAt, ground, reason, excludedAt } = row;
  return {
    ...{ caseId, seq, displayNo, stage, grade, text, channel, at: formatInstant(at) },
    ...{ options: [...options], anomalies: [...anomalies] },
    supplement:
      supplementGrade && supplementAt
        ? { grade: supplementGrade, text: supplementText, at: formatInstant(supplementAt) }
        : null,
    excluded:
      ground && excludedAt
        ? { ground, reason: reason ?? '', byName, at: formatInstant(excludedAt) }
        : null,
  };
}
