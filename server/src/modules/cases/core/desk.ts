import { CASE_HOLDERS, CASE_LEADERS } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Caller } from './caller.ts';
import type { Case } from './case.ts';
import { actorOf, type CaseEvent } from './event.ts';
import type { CaseRefusal } from './refusal.ts';

/** Within this time whoever said something may take it back. */
const UNDO_MS = 60_000;

/** Why this person may not have the case on his desk, whoever has it now; undefined means that he may. */
export function claimRefusal(caller: Caller, current: Case): CaseRefusal | undefined {
  return openRefusal(current) ?? bodyRefusal(caller, current);
}

/** Why this person may not take the case from the desk where it is: he neither has it, nor stands in for who has it, nor leads. */
export function handoverRefusal(
  caller: Caller,
  current: Case,
  holder: Holder,
): CaseRefusal | undefined {
  const refusal = openRefusal(current);
  if (refusal) return refusal;
  if (leads(caller, current)) return undefined;
  const other = bodyRefusal(caller, current);
  if (other) return other;
  const isHis = holder.staffId === caller.staffId || holder.undoableBy === caller.staffId;
  if (isHis || standsInForHolder(caller, current, holder)) return undefined;
  return { code: 'cases/not-holder', byName: holder.name };
}

/** AB 岗: what lies on the desk of who is away is passed on by who stands in for him in this body. */
function standsInForHolder(caller: Caller, { departmentId }: Case, { staffId }: Holder): boolean {
  if (staffId === null) return false;
  const seat = { roles: CASE_HOLDERS, organisationId: departmentId };
  return caller.inPlaceOf?.(seat, staffId) === staffId;
}

/** Who has a case, and who gave it there within the last minute and may take it back. */
export interface Holder {
  readonly staffId: StaffId | null;
  readonly undoableBy: StaffId | undefined;
  readonly name: string;
}

/** Whether this person gives cases of the body to colleagues, whoever has them. */
export function leads(caller: Caller, { departmentId }: Pick<Case, 'departmentId'>): boolean {
  return caller.holds(CASE_LEADERS, departmentId);
}

const SIGNATURES: ReadonlySet<CaseEvent['type']> = new Set([
  'cases/reviewed',
  'cases/verified',
  'cases/countersigned',
  'cases/opinion-given',
] as const);

/** Who signed the step that waits and so has done his part, even where it waits for another signature. */
export function signedBy(event: CaseEvent): StaffId | undefined {
  return SIGNATURES.has(event.type) ? actorOf(event) : undefined;
}

/** Whether what was done at `at` may be undone at `now`, having told nobody outside. */
export function mayUndo(at: Instant, now: Instant): boolean {
  return now - at <= UNDO_MS;
}

function openRefusal(current: Case): CaseRefusal | undefined {
  if (current.origin === 'source') return { code: 'cases/owned-by-source', source: current.source };
  return 'due' in current ? undefined : { code: 'cases/not-open', status: current.status };
}

function bodyRefusal(caller: Caller, { departmentId }: Case): CaseRefusal | undefined {
  if (caller.holds(CASE_HOLDERS, departmentId)) return undefined;
  return { code: 'cases/other-organisation', departmentId };
}
