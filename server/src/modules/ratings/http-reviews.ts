import * as contract from '@banshi/contract/negative-reviews';
import { ok } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { actOnReview } from './commands/act-on-review.ts';
import { showRater } from './commands/show-rater.ts';
import type { RatingDeps } from './deps.ts';
import { refusalOfCentre, refusalOfDepartment } from './review-access.ts';
import { reviewNoticesView } from './review-notices-view.ts';
import { reviewsView, reviewView } from './review-views.ts';

/** Negative reviews (差评处置): for the centre, which sees to all of them, and for the departments that answer. */
export function reviewRoutes(deps: RatingDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    ...centreRoutes(deps),
    ...departmentRoutes(deps),
    bind(contract.listReviewNotices, async ({ actor }) => ok(await reviewNoticesView(deps, actor))),
  ];
}

function centreRoutes(deps: RatingDeps): Route<Actor>[] {
  const bind = route<Actor>();
  const side = 'centre' as const;
  return [
    bind(contract.listNegativeReviews, async ({ actor, query }) => {
      const refusal = await refusalOfCentre(deps, actor);
      return refusal ?? reviewsView(deps, { actor, side }, query);
    }),
    bind(contract.getNegativeReview, async ({ actor, params }) => {
      const refusal = await refusalOfCentre(deps, actor);
      return refusal ?? reviewView(deps, { actor, side, ...params });
    }),
    bind(contract.settleNegativeReview, async ({ actor, params, body, idempotency }) => {
      const refusal = await refusalOfCentre(deps, actor);
      if (refusal) return refusal;
      const { version, ...said } = body;
      const request = { actor, side, ...params, version, said };
      return act(deps, idempotency, (tx) => actOnReview(deps, tx, request));
    }),
    bind(contract.showRater, async ({ actor, params, body: { reason } }) => {
      const refusal = await refusalOfCentre(deps, actor);
      return refusal ?? showRater(deps, { actor, side, ...params, reason });
    }),
  ];
}

function departmentRoutes(deps: RatingDeps): Route<Actor>[] {
  const bind = route<Actor>();
  const side = 'department' as const;
  return [
    bind(contract.listOwnNegativeReviews, ({ actor, query }) =>
      reviewsView(deps, { actor, side }, query),
    ),
    bind(contract.getOwnNegativeReview, async ({ actor, params }) => {
      const refusal = await refusalOfDepartment(deps, actor, params.caseId);
      return refusal ?? reviewView(deps, { actor, side, ...params });
    }),
    bind(contract.answerNegativeReview, async ({ actor, params, body, idempotency }) => {
      const refusal = await refusalOfDepartment(deps, actor, params.caseId);
      if (refusal) return refusal;
      const { version, ...said } = body;
      const request = { actor, side, ...params, version, said };
      return act(deps, idempotency, (tx) => actOnReview(deps, tx, request));
    }),
    bind(contract.showOwnRater, async ({ actor, params, body: { reason } }) => {
      const refusal = await refusalOfDepartment(deps, actor, params.caseId);
      return refusal ?? showRater(deps, { actor, side, ...params, reason });
    }),
  ];
}
