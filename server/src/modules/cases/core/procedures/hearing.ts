import type { HearingGround } from '@banshi/contract/case-words';
import { addDays, type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { StaffId } from '../../../identity/index.ts';
import { type Act, dueAfter, isBlank } from '../acceptance.ts';
import type { ActiveCase, SuspendedCase } from '../case.ts';
import { examinersOf } from '../chain/examiners.ts';
import { duesOf } from '../clocks/limits.ts';
import type { EventOf } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import { offerAsked } from './hearing-stage.ts';
import { resumedRun } from './procedures.ts';

/** 行政许可法第四十七条: five working days to ask for the hearing after being told of the right. */
export const ASK_WORK_DAYS = 5;
/**
 * 行政许可法第四十七条: the hearing is held within twenty working days after it was asked for. For one of the authority's
 * own motion 第四十六条 sets no days; ours are the same.
 */
export const HOLD_WORK_DAYS = 20;
/** 行政许可法第四十八条: time and place are told seven days before. */
export const NOTICE_DAYS = 7;

/** 告知听证权利: whoever is concerned is told that he may ask for a hearing (第四十七条). */
export function offerHearing(
  current: ActiveCase,
  { by, at, calendar }: Act,
): Result<EventOf<'cases/hearing-offered'>, CaseRefusal> {
  if (current.hearing) return refuse({ code: 'cases/hearing-stage', stage: current.hearing.stage });
  const due = dueAfter({ clock: 'hearing', days: ASK_WORK_DAYS }, at, calendar);
  return ok({ type: 'cases/hearing-offered', at, by, due });
}

/** 申请听证: from now on the time of the hearing is kept out of the limit (第四十五条、第四十七条). */
export function askHearing(
  current: ActiveCase,
  { by, at, calendar }: Act,
  { party }: { readonly party: string },
): Result<EventOf<'cases/hearing-asked'>, CaseRefusal> {
  if (isBlank(party)) return refuse({ code: 'cases/reason-missing', field: 'party' });
  const { hearing } = current;
  if (hearing?.stage !== 'offered') {
    return refuse({ code: 'cases/hearing-stage', stage: hearing?.stage ?? 'none' });
  }
  if (localDateOf(at) > hearing.askBy) {
    return refuse({ code: 'cases/hearing-late', on: hearing.askBy });
  }
  const due = dueAfter({ clock: 'hearing', days: HOLD_WORK_DAYS }, at, calendar);
  return ok({ type: 'cases/hearing-asked', at, by, party, due });
}

/**
 * 依职权听证: a law, a regulation or a rule demands a hearing, or the matter touches the public interest greatly; the
 * public is told of it (第四十六条). Nobody needs to ask for it, and nobody can drop it.
 */
export function orderHearing(
  { hearing }: ActiveCase,
  { by, at, calendar }: Act,
  given: {
    readonly ground: HearingGround;
    readonly basis: string;
    readonly announcement: string;
  },
): Result<EventOf<'cases/hearing-ordered'>, CaseRefusal> {
  if (hearing && hearing.stage !== 'offered') {
    return refuse({ code: 'cases/hearing-stage', stage: hearing.stage });
  }
  for (const field of ['basis', 'announcement'] as const) {
    if (isBlank(given[field])) return refuse({ code: 'cases/reason-missing', field });
  }
  const due = dueAfter({ clock: 'hearing', days: HOLD_WORK_DAYS }, at, calendar);
  return ok({ type: 'cases/hearing-ordered', at, by, ...given, due });
}

/**
 * 撤回听证申请: whoever asked for the hearing drops his request, and the limits run on from that day. Others who were
 * told of their right have what is left of their five days (第四十七条).
 */
export function dropHearing(
  current: SuspendedCase,
  { by, at, calendar }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/hearing-dropped'>, CaseRefusal> {
  const { hearing } = current;
  if (!offerAsked(hearing)) {
    return refuse({ code: 'cases/hearing-stage', stage: hearing?.stage ?? 'none' });
  }
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  const dues = duesOf(resumedRun(current, localDateOf(at)), calendar);
  return ok({ type: 'cases/hearing-dropped', at, by, reason, ...dues });
}

/** When, where and before whom the hearing is held. */
export interface HearingPlan {
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly hostId: StaffId;
}

/** 听证通知: seven days before, and never before the one who examines the case (第四十八条). */
export function setHearing(
  current: SuspendedCase,
  { by, at }: Act,
  { heldOn, place, hostId }: HearingPlan,
): Result<EventOf<'cases/hearing-set'>, CaseRefusal> {
  const { hearing } = current;
  if (!hearing || !('holdBy' in hearing)) {
    return refuse({ code: 'cases/hearing-stage', stage: hearing?.stage ?? 'none' });
  }
  if (isBlank(place)) return refuse({ code: 'cases/reason-missing', field: 'place' });
  const earliest = addDays(localDateOf(at), NOTICE_DAYS);
  if (heldOn < earliest) return refuse({ code: 'cases/hearing-too-soon', on: earliest });
  const latest = latestDay(hearing.holdBy, earliest);
  if (heldOn > latest) return refuse({ code: 'cases/hearing-late', on: latest });
  if (examinersOf(current).includes(hostId)) {
    return refuse({ code: 'cases/same-person', did: 'review', action: 'holdHearing' });
  }
  return ok({ type: 'cases/hearing-set', at, by, heldOn, place, hostId });
}

/**
 * Within the twenty working days; where they are over, or leave no seven days for the notice, the hearing is owed all
 * the same, and held at once: within a week of the first day that is possible. Supervision has it as late (R8).
 */
function latestDay(holdBy: LocalDate, earliest: LocalDate): LocalDate {
  return holdBy >= earliest ? holdBy : addDays(earliest, NOTICE_DAYS);
}

/** 举行听证: the minutes are signed, and the limits run on; the decision rests on the minutes. */
export function holdHearing(
  current: SuspendedCase,
  { by, at, calendar }: Act,
  { minutes, signedBy }: { readonly minutes: string; readonly signedBy: string },
): Result<EventOf<'cases/hearing-held'>, CaseRefusal> {
  const { hearing } = current;
  if (hearing?.stage !== 'set') {
    return refuse({ code: 'cases/hearing-stage', stage: hearing?.stage ?? 'none' });
  }
  if (isBlank(minutes)) return refuse({ code: 'cases/reason-missing', field: 'minutes' });
  if (isBlank(signedBy)) return refuse({ code: 'cases/reason-missing', field: 'signedBy' });
  const on = localDateOf(at);
  if (on < hearing.heldOn) return refuse({ code: 'cases/hearing-too-soon', on: hearing.heldOn });
  return ok({
    type: 'cases/hearing-held',
    at,
    by,
    minutes,
    signedBy,
    ...duesOf(resumedRun(current, on), calendar),
  });
}
