import * as commendations from '@banshi/contract/hall-commendations';
import * as trainings from '@banshi/contract/hall-trainings';
import { ok, refuse } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import { type Actor, holds } from '../identity/index.ts';
import { answer } from './commands/answer-training.ts';
import { keepCommendation, verify } from './commands/keep-commendation.ts';
import {
  enterForms,
  keepTraining,
  settleImprovement,
  takeBackTraining,
} from './commands/keep-training.ts';
import { registerSpan } from './core/register-day.ts';
import type { HallDeps } from './deps.ts';
import { sendEntryFile } from './entry-files.ts';
import { findCommendation } from './queries/commendations.ts';
import { commendationsView, ownTrainingsView, trainingsView } from './thanks-views.ts';

const bind = route<Actor>();

/** The operations on trainings and on thanks. */
export function thanksRoutes(deps: HallDeps): Route<Actor>[] {
  return [...trainingRoutes(deps), ...commendationRoutes(deps), ...scanRoutes(deps)];
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
    bind(trainings.enterTrainingForms, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => enterForms(tx, { actor, ...params, ...body })),
    ),
    bind(trainings.listTrainingsToAnswer, async ({ actor }) =>
      ok(await ownTrainingsView(deps, actor)),
    ),
    bind(trainings.answerTraining, ({ actor, params, body }) =>
      transact(deps.db, (tx) => answer(tx, { actor, ...params, form: body })),
    ),
    bind(trainings.closeImprovement, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => settleImprovement(deps, tx, { actor, ...params, ...body })),
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

function scanRoutes(deps: HallDeps): Route<Actor>[] {
  const { downloadCommendationScan, downloadOwnCommendationScan } = commendations;
  return [
    bind(downloadCommendationScan, async ({ params: { commendationId, fileId }, reply }) =>
      sendEntryFile(deps, { entryId: commendationId, fileId }, reply),
    ),
    bind(downloadOwnCommendationScan, async ({ actor, params, reply }) => {
      const { commendationId, fileId } = params;
      const found = await findCommendation(deps.db, commendationId);
      if (!found) return refuse({ code: 'hall/not-found' });
      if (!holds(actor, downloadOwnCommendationScan.access, found.organisationId)) {
        return refuse({ code: 'hall/of-others' });
      }
      return sendEntryFile(deps, { entryId: commendationId, fileId }, reply);
    }),
  ];
}
