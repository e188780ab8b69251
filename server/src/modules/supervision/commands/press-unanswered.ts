import { addDays, localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type AlertKey, evolveAlert } from '../core/alert.ts';
import type { SupervisionDeps } from '../deps.ts';
import { issueAlert } from '../issue-alert.ts';
import { readAlertsOf } from '../queries/alert-journals.ts';
import { unansweredCards } from '../queries/due-rows.ts';
import { readRuleValues } from '../queries/rule-changes.ts';
import { lockAlertsOf, saveAlert } from '../store/alert-store.ts';

/**
 * 逾期未说明: a card that nobody explained in time is noted so and may be judged; a yellow one becomes a red
 * one of the same cause, unless there is one. Each by itself: one that fails does not keep the others. Gives the number
 * pressed.
 */
export async function pressUnanswered(deps: SupervisionDeps): Promise<number> {
  const keys = await unansweredCards(deps.db, localDateOf(deps.now()));
  const failures: unknown[] = [];
  let pressed = 0;
  for (const key of keys) {
    const done = await transact(deps.db, async (tx) => ok(await press(deps, tx, key))).catch(
      (error: unknown) => failures.push(error),
    );
    if (typeof done !== 'number' && done.ok && done.value) pressed += 1;
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} cards could not be pressed`);
  }
  return pressed;
}

async function press(deps: SupervisionDeps, tx: Tx, key: AlertKey): Promise<boolean> {
  await lockAlertsOf(tx, key.caseId);
  const alerts = (await readAlertsOf(tx, key.caseId)).map(({ alert }) => alert);
  const found = alerts.find(({ seq }) => seq === key.seq);
  // Somebody has answered, or another process has pressed, since the list was read.
  if (found?.status !== 'OPEN' || !found.issued.card) return false;
  const event = { type: 'unexplained', at: deps.now() } as const;
  const next = evolveAlert(found, event, key);
  await saveAlert(tx, next, event);
  const { rule, cause, level, organisationId, principalId, personId, facts, card } = found.issued;
  if (level !== 'YELLOW') return true;
  const on = addDays(card.explainBy, 1);
  const point = { rule, cause, level: 'RED', on, lastDay: undefined, personId, facts } as const;
  const values = await readRuleValues(tx);
  const { caseId } = key;
  await issueAlert(deps, tx, {
    point,
    issuing: { caseId, organisationId, principalId, values, alerts },
  });
  return true;
}
