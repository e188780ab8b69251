import type {
  PaperPlace,
  TransferAct,
  TransferDirection,
  TransferState,
} from '@banshi/contract/paper-words';
import type { RoleId } from '@banshi/contract/roles';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { Caller } from '../caller.ts';
import type { Look } from '../privacy/unmasking.ts';
import type { CaseRefusal } from '../refusal.ts';
import type { MaterialEvent, PaperRef, TransferRef } from './material-event.ts';
import type { Handing, Materials } from './materials.ts';
import { PAPER_CARRIERS, PAPER_WAYS } from './papers.ts';

type EventOf<T extends MaterialEvent['type']> = MaterialEvent & { readonly type: T };

/** The paper that lies where the way of `direction` begins. */
export function papersWaiting(
  materials: Materials,
  direction: TransferDirection,
): readonly PaperRef[] {
  return papersIn(materials, ({ paper }) => paper?.place === PAPER_WAYS[direction].from);
}

/** The paper that is on its way with this list. */
export function papersOn(materials: Materials, transferId: string): readonly PaperRef[] {
  return papersIn(materials, ({ paper }) => {
    return paper?.transfer?.transferId === transferId && paper.place in PAPER_WAYS;
  });
}

function papersIn(materials: Materials, fits: (handing: Handing) => boolean): PaperRef[] {
  return [...materials.values()]
    .flatMap(({ orderNum, handings }) =>
      handings.filter(fits).map(({ number: handing }) => ({ orderNum, handing })),
    )
    .sort((one, other) => one.orderNum - other.orderNum || one.handing - other.handing);
}

/** 移交: all that lies at the beginning of the way goes with the list; undefined where nothing does. */
export function sendOff(
  look: Look,
  materials: Materials,
  transfer: TransferRef,
): EventOf<'cases/paper-sent'> | undefined {
  const papers = papersWaiting(materials, transfer.direction);
  return papers.length > 0 ? { ...look, ...transfer, type: 'cases/paper-sent', papers } : undefined;
}

/** 签收: what came is where it was sent; what did not come counts as never having left. */
export function takeIn(
  look: Look,
  materials: Materials,
  { missing, ...transfer }: TransferRef & { readonly missing: readonly number[] },
): Result<EventOf<'cases/paper-taken'>, CaseRefusal> {
  const sent = papersOn(materials, transfer.transferId);
  const orderNums = missing.filter((one) => !sent.some(({ orderNum }) => orderNum === one));
  if (orderNums.length > 0) return refuse({ code: 'cases/paper-not-listed', orderNums });
  return ok({
    ...{ ...look, ...transfer, type: 'cases/paper-taken' },
    papers: sent.filter(({ orderNum }) => !missing.includes(orderNum)),
    missing: sent.filter(({ orderNum }) => missing.includes(orderNum)),
  });
}

/** A list taken back: its paper lies where it lay. */
export function takeBack(
  look: Look,
  materials: Materials,
  transfer: TransferRef,
): EventOf<'cases/paper-recalled'> {
  const papers = papersOn(materials, transfer.transferId);
  return { ...look, ...transfer, type: 'cases/paper-recalled', papers };
}

/** A list as far as the rules look at it. */
export interface SentTransfer {
  readonly direction: TransferDirection;
  readonly departmentId: number;
  readonly state: TransferState;
  readonly sentBy: StaffId;
}

/** Whether somebody stands on this side of the way; who stands on the other is told whose work it is. */
export function sideRefusal(
  role: RoleId,
  caller: Caller,
  departmentId: number,
): CaseRefusal | undefined {
  if (caller.holds([role], departmentId)) return undefined;
  if (caller.holds(PAPER_CARRIERS, departmentId)) {
    return { code: 'cases/transfer-side', roles: [role] };
  }
  return { code: 'cases/other-organisation', departmentId };
}

/** Who hands over does not sign for it himself; who made a list takes it back himself. */
export function transferRefusal(
  act: TransferAct,
  caller: Caller,
  { direction, departmentId, state, sentBy }: SentTransfer,
): CaseRefusal | undefined {
  const { sentBy: sender, takenBy } = PAPER_WAYS[direction];
  const side = sideRefusal(act === 'take' ? takenBy : sender, caller, departmentId);
  if (side) return side;
  const isOwn = caller.staffId === sentBy;
  if (act === 'take' && isOwn) return { code: 'cases/transfer-own' };
  if (act === 'recall' && !isOwn) return { code: 'cases/transfer-not-own' };
  return state === 'sent' ? undefined : { code: 'cases/transfer-settled', state };
}

/** Where the paper of a case is looked for: the place at which somebody has to do something about it comes first. */
export function paperPlaceOf(materials: Materials): PaperPlace | undefined {
  const places = new Set(
    [...materials.values()].flatMap(({ handings }) =>
      handings.flatMap(({ paper }) => paper?.place ?? []),
    ),
  );
  return SOUGHT_FIRST.find((place) => places.has(place));
}

const SOUGHT_FIRST = ['window', 'toDepartment', 'toWindow', 'department'] as const;
