import * as contributions from '@banshi/contract/hall-contributions';
import { getContributionReminder } from '@banshi/contract/hall-reminder';
import { ok } from '../../kernel/result.ts';
import { act, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { edit, judge, merge } from './commands/edit-contribution.ts';
import { reportAgain, reportContribution } from './commands/report-contribution.ts';
import { sendContributionFile, sendOwnContributionFile } from './contribution-file.ts';
import { adoptionsView, ownWeekView, reminderView, weekView } from './contribution-views.ts';
import { registerDay, registerSpan } from './core/register-day.ts';
import type { HallDeps } from './deps.ts';

const bind = route<Actor>();

/** What windows report for the bulletin, and what the editor makes of it. */
export function contributionRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    ...readingRoutes(deps),
    ...fileRoutes(deps),
    ...reportingRoutes(deps),
    ...editingRoutes(deps),
  ];
}

function readingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(contributions.listOwnContributions, async ({ actor, query }) => {
      const day = registerDay(query.week, { field: 'week' });
      return day.ok ? ok(await ownWeekView(deps, actor, day.value)) : day;
    }),
    bind(contributions.listContributions, async ({ actor, query }) => {
      const day = registerDay(query.week, { field: 'week' });
      return day.ok ? ok(await weekView(deps, actor, day.value)) : day;
    }),
    bind(getContributionReminder, async ({ actor }) => ok(await reminderView(deps, actor))),
    bind(contributions.listAdoptions, async ({ query }) => {
      const days = registerSpan(query);
      return days.ok ? ok(await adoptionsView(deps, days.value)) : days;
    }),
  ];
}

function fileRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(contributions.downloadOwnContributionFile, ({ actor, params, reply }) =>
      sendOwnContributionFile(deps, { actor, ...params }, reply),
    ),
    bind(contributions.downloadContributionFile, ({ params, reply }) =>
      sendContributionFile(deps, params, reply),
    ),
  ];
}

function reportingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(contributions.submitContribution, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => reportContribution(deps, tx, { actor, given: body })),
    ),
    bind(contributions.resubmitContribution, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => reportAgain(deps, tx, { actor, ...params, given: body })),
    ),
  ];
}

function editingRoutes(deps: HallDeps): Route<Actor>[] {
  return [
    bind(contributions.judgeContribution, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => judge(deps, tx, { actor, ...params, ...body })),
    ),
    bind(contributions.editContribution, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => edit(deps, tx, { actor, ...params, ...body })),
    ),
    bind(contributions.mergeContributions, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => merge(deps, tx, { actor, ...params, ...body })),
    ),
  ];
}
