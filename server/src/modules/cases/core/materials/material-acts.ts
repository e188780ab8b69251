import type { CaseStatus } from '@banshi/contract/case-words';
import type { MaterialAct } from '@banshi/contract/material-words';
import type { RoleId } from '@banshi/contract/roles';
import type { Instant } from '../../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { StaffId } from '../../../identity/index.ts';
import { isBlank, type ListedMaterial } from '../acceptance.ts';
import type { Caller } from '../caller.ts';
import { type CounterCase, wasNotified } from '../case.ts';
import type { Defect } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import { openItems } from '../tolerance/tolerance-state.ts';
import type { Handed } from './handed.ts';
import type { Finding, MaterialEvent } from './material-event.ts';
import { currentOf, type Material, type Materials, materialIn } from './materials.ts';

interface MaterialRow {
  readonly act: MaterialAct;
  readonly by: readonly RoleId[];
  readonly during: readonly CaseStatus[];
}

/**
 * Who may do what to a material while the case stands where. During a correction nothing is handed in here:
 * what the applicant supplies starts a new limit, and so is a step of the case.
 */
export const MATERIAL_RULES: readonly MaterialRow[] = [
  {
    act: 'handIn',
    by: ['FRONT_CLERK', 'REVIEWER'],
    during: ['RECEIVED', 'ACCEPTED', 'REVIEWING', 'SUSPENDED', 'DECIDING'],
  },
  { act: 'check', by: ['FRONT_CLERK'], during: ['RECEIVED'] },
  {
    act: 'check',
    by: ['REVIEWER', 'VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
    during: ['ACCEPTED', 'REVIEWING', 'SUSPENDED', 'DECIDING'],
  },
];

/** Whether this person may do `act` to the materials of this case now; undefined means yes. */
export function materialRefusal(
  act: MaterialAct,
  caller: Caller,
  current: CounterCase,
): CaseRefusal | undefined {
  const { departmentId, status } = current;
  const held = MATERIAL_RULES.filter(
    (row) => row.act === act && caller.holds(row.by, departmentId),
  );
  if (held.length === 0) return { code: 'cases/other-organisation', departmentId };
  if (held.some((row) => row.during.includes(status))) return undefined;
  return { code: 'cases/material-status', act, status };
}

/** What this person may do to one material now. */
export function materialActs(
  caller: Caller,
  current: CounterCase,
  material: Material,
): readonly MaterialAct[] {
  return (['handIn', 'check'] as const).filter((act) => {
    if (materialRefusal(act, caller, current)) return false;
    if (act === 'handIn') return !isToleratedOpen(current, material.orderNum);
    return !isSettled(current, material);
  });
}

/** Who acts on a material, when, and at which version of the case. */
export interface MaterialSituation {
  readonly at: Instant;
  readonly by: StaffId;
  readonly current: CounterCase;
  readonly list: readonly ListedMaterial[];
}

/**
 * A material is handed in again or for the first time, at the counter or in the department; what was handed in
 * before stays.
 */
export function handIn(
  { at, by, current, list }: MaterialSituation,
  handed: Handed,
  isAtCounter: boolean,
): Result<MaterialEvent, CaseRefusal> {
  const unknown = unlisted(list, handed.orderNum);
  if (unknown) return refuse(unknown);
  if (isToleratedOpen(current, handed.orderNum)) {
    return refuse({ code: 'cases/material-tolerated', orderNum: handed.orderNum });
  }
  const caseVersion = current.version;
  const place = isAtCounter ? {} : ({ paperAt: 'department' } as const);
  return ok({ type: 'cases/material-handed-in', at, by, caseVersion, handed, ...place });
}

/** 逐项审核: a material is examined against its acceptance standard, and it must be the one that was seen. */
export function check(
  { at, by, current, list }: MaterialSituation,
  materials: Materials,
  { orderNum, handing, ...finding }: { orderNum: number; handing: number } & Finding,
): Result<MaterialEvent, CaseRefusal> {
  const unknown = unlisted(list, orderNum);
  if (unknown) return refuse(unknown);
  const material = materialIn(materials, orderNum);
  const now = material.handings.length;
  if (now !== handing) return refuse({ code: 'cases/material-changed', orderNum, handing: now });
  if (isSettled(current, material)) return refuse({ code: 'cases/material-settled', orderNum });
  if (finding.verdict === 'PASS' && now === 0) {
    return refuse({ code: 'cases/materials-incomplete', orderNums: [orderNum] });
  }
  const expired = finding.verdict === 'PASS' && expiredBefore(material, finding.validUntil);
  if (expired) return refuse({ code: 'cases/material-expired', orderNum, on: expired });
  if (finding.verdict === 'FIX' && isBlank(finding.note ?? '')) {
    return refuse({ code: 'cases/reason-missing', field: 'note' });
  }
  const caseVersion = current.version;
  return ok({ type: 'cases/material-checked', at, by, caseVersion, orderNum, handing, ...finding });
}

/** The last day of a document that was valid no more when it was handed in; a day that nobody saw says nothing. */
function expiredBefore(material: Material, seen: LocalDate | undefined): LocalDate | undefined {
  const handed = currentOf(material);
  const lastDay = seen ?? material.validUntil;
  return handed && lastDay && lastDay < localDateOf(handed.at) ? lastDay : undefined;
}

/**
 * 一次性告知 binds the authority: after the notice has been answered, only what it named is examined again,
 * or what has been handed in anew since (行政许可法第三十二条第一款第四项).
 */
function isSettled(current: CounterCase, material: Material): boolean {
  if (!wasNotified(current) || current.status !== 'RECEIVED') return false;
  return !material.isNoticed && material.handings.length === material.handingsAtNotice;
}

/** What was tolerated is supplied by a step of the case, since its day counts. */
function isToleratedOpen(current: CounterCase, orderNum: number): boolean {
  const tolerance = 'tolerance' in current ? current.tolerance : undefined;
  return tolerance !== undefined && openItems(tolerance).some((one) => one.orderNum === orderNum);
}

/** L4: the one notice names everything; what an examination found wanting may not be left out of it. */
export function noticeRefusal(
  materials: Materials,
  defects: readonly Defect[],
): CaseRefusal | undefined {
  const named = new Set(defects.map((one) => one.orderNum));
  const orderNums = wantingIn(materials).filter((orderNum) => !named.has(orderNum));
  return orderNums.length > 0 ? { code: 'cases/defects-left-out', orderNums } : undefined;
}

/** L4: a second notice names only what was handed in since the first, and nothing that the first said already. */
export function againRefusal(
  materials: Materials,
  defects: readonly Defect[],
): CaseRefusal | undefined {
  const old = defects.filter(({ orderNum }) => {
    const { handings, handingsAtNotice } = materialIn(materials, orderNum);
    return handings.length === handingsAtNotice;
  });
  if (old.length > 0) {
    return { code: 'cases/not-supplied', orderNums: old.map((one) => one.orderNum) };
  }
  const told = defects.filter(({ orderNum, reason }) =>
    materialIn(materials, orderNum).checks.some(
      ({ occasion, note }) => occasion === 'notice' && note?.trim() === reason.trim(),
    ),
  );
  if (told.length === 0) return undefined;
  return { code: 'cases/defect-not-new', orderNums: told.map((one) => one.orderNum) };
}

/** L23: what the centre holds already may not be asked for once more; it is taken over. */
export function heldRefusal(
  materials: Materials,
  defects: readonly Defect[],
  held: ReadonlyMap<number, unknown>,
): CaseRefusal | undefined {
  const orderNums = defects
    .map((one) => one.orderNum)
    .filter((orderNum) => held.has(orderNum) && !currentOf(materialIn(materials, orderNum)));
  return orderNums.length > 0 ? { code: 'cases/already-held', orderNums } : undefined;
}

/** Who accepts says that the materials are in lawful form; one found wanting stands against it, or is tolerated. */
export function acceptanceRefusal(
  materials: Materials,
  tolerated: readonly number[] = [],
): CaseRefusal | undefined {
  const orderNums = wantingIn(materials).filter((orderNum) => !tolerated.includes(orderNum));
  return orderNums.length > 0 ? { code: 'cases/materials-wanting', orderNums } : undefined;
}

function wantingIn(materials: Materials): number[] {
  return [...materials.values()]
    .filter((one) => one.audit === 'FIX')
    .map((one) => one.orderNum)
    .sort((one, other) => one - other);
}

function unlisted(list: readonly ListedMaterial[], orderNum: number): CaseRefusal | undefined {
  if (list.some((one) => one.orderNum === orderNum)) return undefined;
  return { code: 'cases/material-unknown', orderNums: [orderNum] };
}
