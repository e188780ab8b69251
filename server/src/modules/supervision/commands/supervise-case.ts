import { localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, readWatchedCase, type WatchedCase } from '../../cases/index.ts';
import { type Alert, evolveAlert, isCard } from '../core/alert.ts';
import { lookAt, stillHolds } from '../core/look.ts';
import { bulkPoint, quickClosingOf } from '../core/look-at-events.ts';
import { type Point, settingOf } from '../core/point.ts';
import type { RuleValues } from '../core/rule.ts';
import type { SupervisionDeps } from '../deps.ts';
import { bodiesOf, type Issuing, issueAlert } from '../issue-alert.ts';
import { readAlertsOf } from '../queries/alert-journals.ts';
import { type WatchDue, watchesDue } from '../queries/due-rows.ts';
import { readRuleValues } from '../queries/rule-changes.ts';
import { endWatch, lockAlertsOf, noteWatch, saveAlert } from '../store/alert-store.ts';
import { noteQuickClosing } from '../store/bearer-store.ts';

/**
 * Looks at a case as its journal stands: issues what is due and not there yet, lets go of warnings and tasks of what is
 * over, and notes when to look again. Told or called again, it finds everything done.
 */
export async function superviseCase(deps: SupervisionDeps, tx: Tx, caseId: CaseId): Promise<void> {
  await lockAlertsOf(tx, caseId);
  const watched = await readWatchedCase(deps, tx, caseId);
  if (!watched) return;
  const values = await readRuleValues(tx);
  const sight = {
    ...{ values, calendar: await deps.calendar(), today: localDateOf(deps.now()) },
    aftermath: await deps.aftermathOf(tx, watched),
  };
  const { findings, lookOn } = lookAt(watched, sight);
  const found = [...findings, ...(await bulkOf(tx, watched, values))];
  const before = (await readAlertsOf(tx, caseId)).map(({ alert }) => alert);
  await issueAll(deps, tx, {
    found,
    issuing: { caseId, ...bodiesOf(watched.current), values, alerts: before },
  });
  await resolveOver(deps, tx, { found, before });
  // A promise is checked after the case has ended.
  const isOver = !('due' in watched.current) && lookOn === undefined;
  await (isOver ? endWatch(tx, caseId) : noteWatch(tx, caseId, lookOn));
}

/** A warning or task after the fact helps nobody; a card is issued however late it is noticed. */
async function issueAll(
  deps: SupervisionDeps,
  tx: Tx,
  { found, issuing }: { readonly found: readonly Point[]; readonly issuing: Issuing },
): Promise<void> {
  let { alerts } = issuing;
  for (const point of found) {
    if (!isCard(point) && !stillHolds(point)) continue;
    alerts = await issueAlert(deps, tx, { point, issuing: { ...issuing, alerts } });
  }
}

async function resolveOver(
  deps: SupervisionDeps,
  tx: Tx,
  { found, before }: { readonly found: readonly Point[]; readonly before: readonly Alert[] },
): Promise<void> {
  const standing = new Set(found.filter(stillHolds).map(keyOf));
  const over = before.filter(
    ({ issued, status }) => !isCard(issued) && status === 'OPEN' && !standing.has(keyOf(issued)),
  );
  for (const alert of over) {
    const event = { type: 'resolved', at: deps.now() } as const;
    await saveAlert(tx, evolveAlert(alert, event, alert), event);
  }
}

function keyOf({ rule, cause, level }: Pick<Point, 'rule' | 'cause' | 'level'>): string {
  return `${rule} ${cause} ${level}`;
}

async function bulkOf(tx: Tx, watched: WatchedCase, values: RuleValues): Promise<readonly Point[]> {
  const closing = quickClosingOf(watched, values);
  if (!closing || settingOf(values, 'R14', 'isOn') === 0) return [];
  const count = await noteQuickClosing(tx, watched.current.id, closing);
  return count < settingOf(values, 'R14', 'bulkCases') ? [] : [bulkPoint(closing, count)];
}

/**
 * Looks at every open case at which a rule may have something to say today, each by itself; one that fails
 * does not keep the others. Gives the number looked at.
 */
export async function superviseDue(deps: SupervisionDeps): Promise<number> {
  const today = localDateOf(deps.now());
  const failures: unknown[] = [];
  let looked = 0;
  let last: WatchDue | undefined;
  do {
    const due = await watchesDue(deps.db, today, last);
    for (const { case_id: caseId } of due) {
      await transact(deps.db, async (tx) => ok(await superviseCase(deps, tx, caseId))).catch(
        (error: unknown) => failures.push(error),
      );
      looked += 1;
    }
    last = due.at(-1);
  } while (last);
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} cases could not be looked at`);
  }
  return looked;
}
