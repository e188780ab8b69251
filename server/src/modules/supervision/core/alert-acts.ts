import { DESK_STAFF, type RoleId } from '@banshi/contract/roles';
import type { AlertAct, AlertStatus, CardVerdict } from '@banshi/contract/supervision-words';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { StaffId } from '../../identity/index.ts';
import { type Alert, type AlertEvent, isCard } from './alert.ts';

/** Who takes note of a warning: whoever works on the cases of the body. */
export const ACKNOWLEDGERS: readonly RoleId[] = DESK_STAFF;
/** Who answers for a card in the place of the person it names, or where it names nobody. */
export const ANSWERABLE: readonly RoleId[] = ['WINDOW_HEAD'];
/** Who judges and closes cards, records findings and sets the numbers of rules. */
export const SUPERVISORS: readonly RoleId[] = ['SUPERVISOR'];
/** Who looks at the board: supervisors at every body of theirs, heads and leaders at their own. */
export const BOARD_READERS: readonly RoleId[] = [
  'SUPERVISOR',
  'WINDOW_HEAD',
  'CHIEF_REP',
  'DEPT_LEADER',
];

/** Why an act on a warning or card is refused. */
export type AlertRefusal =
  | { readonly code: 'supervision/wrong-status'; readonly status: AlertStatus }
  | { readonly code: 'supervision/not-named' }
  | { readonly code: 'supervision/same-person' }
  | { readonly code: 'supervision/text-missing' };

/** A person before a warning or card of a body. */
export interface Standing {
  readonly staffId: StaffId;
  readonly holds: (roles: readonly RoleId[]) => boolean;
}

const STARTS: Readonly<Record<AlertAct, readonly AlertStatus[]>> = {
  acknowledge: ['OPEN'],
  explain: ['OPEN', 'UNEXPLAINED'],
  judge: ['EXPLAINED', 'UNEXPLAINED'],
  close: ['UPHELD'],
};

/** Why this person may not do it now; undefined where he may. */
export function refusalOf(act: AlertAct, alert: Alert, who: Standing): AlertRefusal | undefined {
  if (!isFor(act, alert) || !STARTS[act].includes(alert.status)) {
    return { code: 'supervision/wrong-status', status: alert.status };
  }
  if (!isOneOf(act, alert, who)) return { code: 'supervision/not-named' };
  return isJudgeOfHimself(act, alert, who) ? { code: 'supervision/same-person' } : undefined;
}

/** A warning is taken note of, a card answered; a task (督办) ends only with what it follows. */
function isFor(act: AlertAct, { issued }: Alert): boolean {
  return act === 'acknowledge' ? issued.level === 'WARNING' : isCard(issued);
}

/** What this person may do to it now. */
export function actsFor(alert: Alert, who: Standing): AlertAct[] {
  return (['acknowledge', 'explain', 'judge', 'close'] as const).filter(
    (act) => refusalOf(act, alert, who) === undefined,
  );
}

function isOneOf(act: AlertAct, { issued }: Alert, { staffId, holds }: Standing): boolean {
  switch (act) {
    case 'acknowledge':
      return holds(ACKNOWLEDGERS);
    case 'explain':
      return issued.personId === staffId || holds(ANSWERABLE);
    case 'judge':
    case 'close':
      return holds(SUPERVISORS);
  }
}

/** Nobody judges a card that names him, or his own explanation. */
function isJudgeOfHimself(act: AlertAct, alert: Alert, { staffId }: Standing): boolean {
  return act === 'judge' && [alert.issued.personId, alert.explainedBy].includes(staffId);
}

/** What somebody says when he acts. */
export type Said =
  | { readonly act: 'acknowledge'; readonly note: string | null }
  | { readonly act: 'explain'; readonly text: string }
  | { readonly act: 'judge'; readonly verdict: CardVerdict; readonly reason: string }
  | { readonly act: 'close'; readonly note: string };

/** The event of an act, or why there is none. */
export function decideAct(
  alert: Alert,
  { who, at }: { readonly who: Standing; readonly at: Instant },
  said: Said,
): Result<AlertEvent, AlertRefusal> {
  const refused = refusalOf(said.act, alert, who);
  if (refused) return refuse(refused);
  const { staffId: by } = who;
  switch (said.act) {
    case 'acknowledge':
      return ok({ type: 'acknowledged', at, by, ...(said.note ? { note: said.note } : {}) });
    case 'explain':
      return withText(said.text, (text) => ({ type: 'explained', at, by, text }));
    case 'judge':
      return withText(said.reason, (reason) => ({
        type: 'judged',
        at,
        by,
        verdict: said.verdict,
        reason,
      }));
    case 'close':
      return withText(said.note, (note) => ({ type: 'closed', at, by, note }));
  }
}

function withText(
  text: string,
  make: (text: string) => AlertEvent,
): Result<AlertEvent, AlertRefusal> {
  const trimmed = text.trim();
  return trimmed === '' ? refuse({ code: 'supervision/text-missing' }) : ok(make(trimmed));
}
