import * as commendations from '@banshi/contract/hall-commendations';
import * as trainings from '@banshi/contract/hall-trainings';
import { ok } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { keepCommendation, verify } from './commands/keep-commendation.ts';
import { evaluate, keepTraining, takeBackTraining } from './commands/keep-training.ts';
import { registerSpan } from './core/register-day.ts';
import type { HallDeps } from './deps.ts';
import { commendationsView, trainingsView } from './thanks-views.ts';

const bind = route<Actor>();

/** The operations on trainings and on thanks. */
export function thanksRoutes(deps: HallDeps): Route<Actor>[] {
  return [...trainingRoutes(deps), ...commendationRoutes(deps)];
}

function trainingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(trainings.listTrainings, async ({ actor, query }) => {
      const days = registerSpan(query);
      return days.ok ? ok(await trainingsView(deps, actor, days.value)) : days;
    }),
    bind(trainings.recordTraining, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepTraining(deps, tx, { actor, given: body })),
    ),
    bind(trainings.evaluateTraining, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => evaluate(tx, { actor, ...params, ...body })),
    ),
    bind(trainings.withdrawTraining, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => takeBackTraining(deps, tx, { actor, ...params, ...body })),
    ),
  ];
}

function commendationRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(commendations.listCommendations, async ({ actor, query }) => {
      const days = registerSpan(query);
      return days.ok ? ok(await commendationsView(deps, actor, days.value)) : days;
    }),
    bind(commendations.recordCommendation, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepCommendation(deps, tx, { actor, given: body })),
    ),
    bind(commendations.verifyCommendation, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => verify(deps, tx, { actor, ...params, ...body })),
    ),
  ];
}
