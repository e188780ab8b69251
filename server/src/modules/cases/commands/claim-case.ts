import type { CaseDesk } from '@banshi/contract/case-desk';
import { CASE_HOLDERS } from '@banshi/contract/roles';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Actor, StaffId } from '../../identity/index.ts';
import type { Case, CaseId } from '../core/case.ts';
import { claimRefusal, handoverRefusal, leads } from '../core/desk.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { describeDesk, readHandovers, readHolder, undoableIn } from '../queries/case-desk.ts';
import { findReadableCase } from '../readable-case.ts';
import { type Handover, handOver } from '../store/desk-store.ts';
import { callerOf } from './act-on-case.ts';

/** Who does something with a case that lies on a desk. */
export interface DeskRequest {
  readonly actor: Actor;
  readonly caseId: CaseId;
}

type Answer = Promise<Result<CaseDesk, CaseRefusal>>;

/** Takes a case that nobody has; of two at once one has it, and the other is told who. */
export async function claimCase(deps: CaseDeps, request: DeskRequest): Answer {
  const { actor, caseId } = request;
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const refusal = claimRefusal(callerOf(actor), current);
  if (refusal) return refuse(refusal);
  const { moved } = await move(deps, request, { to: actor.staffId, from: null });
  const holder = moved ? actor.staffId : await readHolder(deps.db, caseId);
  if (holder !== actor.staffId) {
    return refuse({ code: 'cases/claimed', byName: await nameOf(deps, holder) });
  }
  return ok(await describeDesk(deps, callerOf(actor), current));
}

/** Puts the case back where a colleague may take it. */
export function releaseCase(deps: CaseDeps, request: DeskRequest): Answer {
  return passOn(deps, request, () => Promise.resolve(ok(null)));
}

/** Gives the case to a colleague of its department. */
export function assignCase(deps: CaseDeps, request: DeskRequest & { readonly to: string }): Answer {
  return passOn(deps, request, async (current) => {
    const staff = await deps.departmentStaff(current.departmentId, CASE_HOLDERS);
    const found = staff.find((one) => one.staffId === request.to);
    return found ? ok(found.staffId) : refuse({ code: 'cases/staff-unknown', staffId: request.to });
  });
}

async function passOn(
  deps: CaseDeps,
  request: DeskRequest,
  find: (current: Case) => Promise<Result<StaffId | null, CaseRefusal>>,
): Answer {
  const { actor, caseId } = request;
  const caller = callerOf(actor);
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const holder = await readHolder(deps.db, caseId);
  const [last] = await readHandovers(deps.db, caseId);
  const refusal = handoverRefusal(caller, current, {
    staffId: holder,
    undoableBy: undoableIn(last, deps.now()),
    name: await nameOf(deps, holder),
  });
  if (refusal) return refuse(refusal);
  const to = await find(current);
  if (!to.ok) return to;
  // Who leads takes it from anybody; others pass on only what is where they saw it.
  const from = leads(caller, current) ? undefined : holder;
  const { moved } = await move(deps, request, { to: to.value, from });
  const now = moved ? to.value : await readHolder(deps.db, caseId);
  if (now !== to.value) {
    return refuse({ code: 'cases/not-holder', byName: await nameOf(deps, now) });
  }
  return ok(await describeDesk(deps, caller, current));
}

function move(
  { db, newId, now }: CaseDeps,
  { actor, caseId }: DeskRequest,
  way: Pick<Handover, 'to' | 'from'>,
): ReturnType<typeof handOver> {
  return handOver(db, {
    caseId,
    assignmentId: newId(),
    by: actor.staffId,
    at: now(),
    ...way,
  });
}

async function nameOf({ staffNames }: CaseDeps, staffId: StaffId | null): Promise<string> {
  return (staffId && (await staffNames([staffId])).get(staffId)?.name) ?? '';
}
