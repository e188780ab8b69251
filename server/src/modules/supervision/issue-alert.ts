import { localDateOf, yearOf } from '../../kernel/local-date.ts';
import { addWorkDays } from '../../kernel/work-calendar.ts';
import type { Tx } from '../../platform/database/index.ts';
import { authorityOf, type Case, type CaseId } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import {
  type Alert,
  EXPLAIN_WORK_DAYS,
  evolveAlert,
  type IssuedEvent,
  isCard,
  orderNumber,
} from './core/alert.ts';
import { type Point, settingOf } from './core/point.ts';
import type { RuleValues } from './core/rule.ts';
import type { SupervisionDeps } from './deps.ts';
import { nextOrderNumber, saveAlert } from './store/alert-store.ts';
import { markYellow, spendYellows, unspentYellows } from './store/bearer-store.ts';
import { tellAnswerable } from './tell-answerable.ts';

/** What is issued, for which case of which body, and what is there already. */
export interface Issuing {
  readonly caseId: CaseId;
  readonly organisationId: number;
  readonly principalId?: number | undefined;
  readonly values: RuleValues;
  readonly alerts: readonly Alert[];
  /** The supervisor who found it, if one did. */
  readonly by?: StaffId;
  /** Yellow cards that a red one is made of. */
  readonly of?: readonly string[];
}

/** Whose case it is, and in whose name it is handled where that is another body. */
export function bodiesOf(current: Case): Pick<Issuing, 'organisationId' | 'principalId'> {
  const { departmentId: organisationId } = current;
  const authority = authorityOf(current);
  return authority === organisationId
    ? { organisationId }
    : { organisationId, principalId: authority };
}

/**
 * Issues what is not there yet for the same rule, cause and level, and again what was let go and is so again; gives what the
 * case has afterwards. A card takes the next number of its year, and a yellow one may make a red one of several.
 */
export async function issueAlert(
  deps: SupervisionDeps,
  tx: Tx,
  { point, issuing }: { readonly point: Point; readonly issuing: Issuing },
): Promise<readonly Alert[]> {
  const { caseId, alerts } = issuing;
  const same = alerts.find((one) => isSame(one, point));
  if (same) return same.status === 'RESOLVED' ? reopen(deps, tx, { same, alerts }) : alerts;
  const event = await eventOf(deps, tx, { point, issuing });
  const alert = evolveAlert(undefined, event, { caseId, seq: alerts.length + 1 });
  await saveAlert(tx, alert, event);
  await tellAnswerable(deps, tx, alert);
  const after = [...alerts, alert];
  if (event.level !== 'YELLOW') return after;
  return makeRed(deps, tx, { yellow: alert, issuing: { ...issuing, alerts: after } });
}

/** Nobody is spared a warning since its cause was gone for a while; who is told outside the house was told the first time. */
async function reopen(
  deps: Pick<SupervisionDeps, 'now'>,
  tx: Tx,
  { same, alerts }: { readonly same: Alert; readonly alerts: readonly Alert[] },
): Promise<readonly Alert[]> {
  const event = { type: 'reopened', at: deps.now() } as const;
  const next = evolveAlert(same, event, same);
  await saveAlert(tx, next, event);
  return alerts.map((one) => (one === same ? next : one));
}

function isSame({ issued }: Alert, { rule, cause, level }: Point): boolean {
  return issued.rule === rule && issued.cause === cause && issued.level === level;
}

async function eventOf(
  deps: SupervisionDeps,
  tx: Tx,
  { point, issuing }: { readonly point: Point; readonly issuing: Issuing },
): Promise<IssuedEvent> {
  const { rule, cause, level, on: asOf, personId, facts } = point;
  const { organisationId, principalId, by, of } = issuing;
  const window = personId && (await deps.staffWindow(personId));
  return {
    type: 'issued',
    at: deps.now(),
    rule,
    cause,
    level,
    asOf,
    organisationId,
    ...(principalId === undefined ? {} : { principalId }),
    facts,
    ...(personId ? { personId } : {}),
    ...(window ? { windowId: window.windowId } : {}),
    ...(isCard(point) ? { card: await newCard(deps, tx) } : {}),
    ...(by ? { by } : {}),
    ...(of ? { of } : {}),
  };
}

/** The explanation is waited for from the day on which the card is issued: nobody can answer before. */
async function newCard(deps: SupervisionDeps, tx: Tx): Promise<NonNullable<IssuedEvent['card']>> {
  const today = localDateOf(deps.now());
  const year = yearOf(today);
  const explainBy = addWorkDays(await deps.calendar(), today, EXPLAIN_WORK_DAYS).date;
  return { orderNo: orderNumber(year, await nextOrderNumber(tx, year)), explainBy };
}

interface Repeated {
  readonly yellow: Alert;
  readonly issuing: Issuing;
}

/** 升级: so many yellow cards within a month on one person, or on one window, make one red card. */
async function makeRed(
  deps: SupervisionDeps,
  tx: Tx,
  { yellow, issuing }: Repeated,
): Promise<readonly Alert[]> {
  const { caseId, seq, issued } = yellow;
  const { personId, windowId, asOf: on, card } = issued;
  if (!card) return issuing.alerts;
  const bearers = [
    ...(personId ? [{ rule: 'E1', bearer: `person:${personId}` } as const] : []),
    ...(windowId === undefined ? [] : [{ rule: 'E2', bearer: `window:${windowId}` } as const]),
  ];
  const mark = { on, orderNo: card.orderNo, caseId, seq };
  await markYellow(
    tx,
    bearers.map(({ bearer }) => bearer),
    mark,
  );
  let { alerts } = issuing;
  for (const one of bearers) {
    alerts = await countYellows(deps, tx, { ...one, yellow, issuing: { ...issuing, alerts } });
  }
  return alerts;
}

async function countYellows(
  deps: SupervisionDeps,
  tx: Tx,
  { rule, bearer, yellow, issuing }: Repeated & { rule: 'E1' | 'E2'; bearer: string },
): Promise<readonly Alert[]> {
  const { asOf: on, personId } = yellow.issued;
  const { values } = issuing;
  const withinDays = settingOf(values, rule, 'withinDays');
  const of = await unspentYellows(tx, bearer, { on, withinDays });
  const isOn = settingOf(values, rule, 'isOn') === 1;
  if (!isOn || of.length < settingOf(values, rule, 'cards')) return issuing.alerts;
  await spendYellows(tx, of);
  const cause = `${bearer}/${of.at(-1)}`;
  const facts = { count: of.length };
  const point = { rule, cause, level: 'RED', on, lastDay: undefined, personId, facts } as const;
  return issueAlert(deps, tx, { point, issuing: { ...issuing, of } });
}
