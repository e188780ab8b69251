import { decideCase } from '@banshi/contract/case-acts';
import { explainDelay } from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { listCaseAlerts } from '@banshi/contract/supervision';
import type { AlertSummary } from '@banshi/contract/supervision-views';
import type { LocalDate } from '../kernel/local-date.ts';
import { addWorkDays } from '../kernel/work-calendar.ts';
import { aCaseAfter, bringToDecision } from './counter.ts';
import type { Hall } from './hall.ts';
import { tellAll } from './tell-all.ts';

/** Where every story begins: nine on a Monday morning. */
export const START = '2022-06-13T09:00:00+08:00';

/** Moves the clock on to ten o'clock so many working days after the promised day of the case. */
export async function goPast(hall: Hall, caseId: string, workDays: number): Promise<LocalDate> {
  const reader = await hall.as('CHIEF_REP', 'PROVINCE');
  const { clocks } = (await reader.call(getCase, { params: { caseId } })).reply;
  const promise = clocks.find(({ clock }) => clock === 'promise');
  if (!promise) throw new Error(`case ${caseId} is promised`);
  const calendar = await hall.house.catalogue.calendar();
  const day = addWorkDays(calendar, promise.dueOn as LocalDate, workDays).date;
  hall.at(`${day}T10:00:00+08:00`);
  return day;
}

/** A case that its handler has reviewed and nobody decided, told to supervision; the clock is at its start. */
export async function aHandledCase(hall: Hall): Promise<string> {
  hall.at(START);
  const { caseId } = await aCaseAfter(hall, 'review');
  await tellAll(hall);
  return caseId;
}

/** A case whose promise ran out so many working days ago, looked at now. */
export async function aLateCase(hall: Hall, workDays: number): Promise<string> {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, workDays);
  await hall.house.supervise();
  return caseId;
}

/** The warnings and cards of a case as a supervisor sees them, the oldest first. */
export async function alertsOf(hall: Hall, caseId: string): Promise<readonly AlertSummary[]> {
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const { alerts } = (await supervisor.call(listCaseAlerts, { params: { caseId } })).reply;
  return alerts.toReversed();
}

/** The card of a rule in a case. */
export async function cardOf(
  hall: Hall,
  caseId: string,
  { rule, level }: Pick<AlertSummary, 'rule' | 'level'>,
): Promise<AlertSummary> {
  const alerts = await alertsOf(hall, caseId);
  const found = alerts.find((one) => one.rule === rule && one.level === level);
  if (!found) throw new Error(`case ${caseId} has no ${level} card of ${rule}`);
  return found;
}

/** A case that went over its promise by two working days, was explained, and was granted after all; the public is told of it. */
export async function aDecidedDelay(hall: Hall): Promise<{ caseId: string; version: number }> {
  hall.at(START);
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await goPast(hall, caseId, 2);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const explained = await leader.call(explainDelay, { params, body: { version, reason: '示例' } });
  const ready = await bringToDecision(hall, { caseId, version: explained.reply.version });
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const decision = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
  const body = { version: ready.version, ...decision };
  const granted = await chief.call(decideCase, { params, body });
  await tellAll(hall, 'delays');
  return { caseId, version: granted.reply.version };
}
