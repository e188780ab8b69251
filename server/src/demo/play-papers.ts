import type { WaitingPapers } from '@banshi/contract/paper-transfers';
import type { RoleId } from '@banshi/contract/roles';
import { assert } from '../kernel/assert.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import {
  type CaseDeps,
  type CaseId,
  listTransfersFor,
  listWaitingPapers,
  readJournal,
  readTransfer,
  sendPapers,
  takePapers,
} from '../modules/cases/index.ts';
import { type Actor, findActorByLogin, holds } from '../modules/identity/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { OPEN_MINUTES, openMoment, workDaysBefore } from './working-hours.ts';

/** Minutes before the hall closes at which paper is handed over, and at which it is signed for. */
const SENT_BEFORE_CLOSING = 90;
const TAKEN_BEFORE_CLOSING = 40;
const PAGE_ROWS = 100;

/** What playing needs. */
export interface PapersPlay {
  readonly cases: CaseDeps;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

/**
 * On the last afternoon paper goes to the departments, a list for each. The first list waits to be signed for, of the
 * second one paper did not come; what came today waits at the counter. Begun again after an interruption, it
 * finds what was sent and goes on.
 */
export async function playPapers({ cases, calendar, today }: PapersPlay): Promise<void> {
  const [yesterday] = workDaysBefore(calendar, today, 1);
  assert(yesterday, 'the demo has a day before today');
  const at = (minutes: number): CaseDeps => {
    const now = openMoment(yesterday, OPEN_MINUTES - minutes);
    return { ...cases, now: () => now };
  };
  const clerk = await actorOf(cases, 'clerk');
  await sendAll(at(SENT_BEFORE_CLOSING), clerk);
  await takeAll(at(TAKEN_BEFORE_CLOSING), clerk);
}

async function sendAll(deps: CaseDeps, clerk: Actor): Promise<void> {
  for (const [departmentId, caseIds] of await waitingByDepartment(deps, clerk)) {
    const idempotency = keyFor(clerk, `sent ${departmentId}`);
    if (await findAnswer(deps.db, idempotency)) continue;
    const list = { direction: 'toDepartment', caseIds, note: null } as const;
    const sent = await sendPapers(deps, { actor: clerk, idempotency }, list);
    assert(sent.ok, `the paper for body ${departmentId} goes there`);
  }
}

/** The cases for each list: as many as one takes, of those in which nothing has happened since. */
async function waitingByDepartment(deps: CaseDeps, clerk: Actor) {
  const waiting = await allWaiting(deps, clerk);
  const byDepartment = Map.groupBy(waiting, ({ department }) => department.organisationId);
  return [...byDepartment].map(([departmentId, cases]) => {
    const caseIds = cases.slice(0, PAGE_ROWS).map(({ caseId }) => caseId as CaseId);
    return [departmentId, caseIds] as const;
  });
}

async function allWaiting(deps: CaseDeps, clerk: Actor): Promise<WaitingPapers[]> {
  const found: WaitingPapers[] = [];
  const query = { direction: 'toDepartment', limit: PAGE_ROWS } as const;
  let page = await listWaitingPapers(deps, clerk, query);
  for (; page.next !== null; ) {
    found.push(...page.cases);
    page = await listWaitingPapers(deps, clerk, { ...query, after: page.next });
  }
  found.push(...page.cases);
  const isOver = await Promise.all(found.map((one) => isQuiet(deps, one.caseId as CaseId)));
  return found.filter((_, index) => isOver[index]);
}

async function isQuiet(deps: CaseDeps, caseId: CaseId): Promise<boolean> {
  const last = (await readJournal(deps.db, caseId)).at(-1);
  return last !== undefined && last.event.at < deps.now();
}

async function takeAll(deps: CaseDeps, clerk: Actor): Promise<void> {
  const { byId } = await deps.organisations();
  const { transfers } = await listTransfersFor(deps, clerk, { state: 'sent', limit: PAGE_ROWS });
  for (const { transferId, number, department } of transfers) {
    if (number.endsWith(FIRST)) continue;
    const code = byId.get(department.organisationId)?.code ?? '';
    const reviewer = await actorOf(deps, `${code.toLowerCase()}.reviewer`);
    const missing = number.endsWith(SECOND) ? await theFirst(deps, reviewer, transferId) : [];
    const idempotency = keyFor(reviewer, `taken ${number}`);
    const taken = await takePapers(deps, { actor: reviewer, idempotency, transferId }, missing);
    assert(taken.ok, `the list ${number} is signed for`);
  }
}

const FIRST = '-001';
const SECOND = '-002';

/** The first paper of a list: the one that did not come. */
async function theFirst(deps: CaseDeps, reviewer: Actor, transferId: string) {
  const { staffId } = reviewer;
  const caller = {
    staffId,
    holds: (roles: readonly RoleId[], bodyId: number) => holds(reviewer, roles, bodyId),
  };
  const list = await readTransfer(deps, caller, transferId);
  const [first] = list?.cases ?? [];
  const [paper] = first?.papers ?? [];
  return first && paper ? [{ caseId: first.caseId, orderNum: paper.orderNum }] : [];
}

async function actorOf({ db }: Pick<CaseDeps, 'db'>, login: string): Promise<Actor> {
  const found = await findActorByLogin(db, login);
  assert(found, `the demo has the account ${login}`);
  return found;
}

function keyFor({ staffId }: Actor, place: string): IdempotencyKey {
  const key = `demo-papers-${place}`;
  return { subject: staffId, operation: 'demo', key, fingerprint: sm3(key) };
}
