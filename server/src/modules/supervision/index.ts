/** Supervision: rules that watch every open case, warnings in time, yellow and red cards, and what is said of them. The door; others enter here only. */
import { pressUnanswered } from './commands/press-unanswered.ts';
import { superviseDue } from './commands/supervise-case.ts';
import type { SupervisionDeps } from './deps.ts';

export { actOnAlert } from './commands/act-on-alert.ts';
export { superviseCase } from './commands/supervise-case.ts';
export type { SupervisionDeps } from './deps.ts';
export { supervisionRoutes } from './http.ts';
export { alertsNaming } from './queries/alerts-naming.ts';
export { readBoard } from './queries/board.ts';
export { hasOpenAlert } from './queries/has-open-alert.ts';
export { lookAgain, watchCases } from './store/alert-store.ts';
export { SUPERVISION, supervisionSubscription } from './subscription.ts';

/** The standing duty: looks at what is due, and presses for explanations that nobody gave in time. */
export async function supervise(deps: SupervisionDeps): Promise<void> {
  await superviseDue(deps);
  await pressUnanswered(deps);
}
