import type { ReadingPurpose } from '@banshi/contract/reading-words';
import { CASE_LEADERS, DESK_STAFF, type RoleId } from '@banshi/contract/roles';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { StaffId } from '../../../identity/index.ts';
import { isBlank } from '../acceptance.ts';
import { authorityOf } from '../authority.ts';
import type { Caller } from '../caller.ts';
import type { Case } from '../case.ts';
import { bodiesConcerned } from '../chain/turn.ts';
import { actorOf, type CaseEvent } from '../event.ts';
import type { MaterialEvent } from '../materials/material-event.ts';
import { hasWorkLeft } from '../permissions.ts';
import type { CaseRefusal } from '../refusal.ts';
import type { Look } from './unmasking.ts';

/** Whom a warning or card concerns: who judges it, and who answers for the window. */
const ANSWERING: readonly RoleId[] = ['SUPERVISOR', ...CASE_LEADERS];

/**
 * Whether the case is this person's own, so that reading it serves his duty (个人信息保护法第三十四条): he stands in
 * its journal; or it is on its way in a body for which he handles cases or seals their documents; or something is left for him to do in it.
 */
export function isOwnCase(
  caller: Caller,
  { current, events }: { readonly current: Case; readonly events: Iterable<CaseEvent> },
  today: LocalDate,
): boolean {
  for (const event of events) if (staffIn(event).includes(caller.staffId)) return true;
  return isAtWorkOn(caller, current) || hasWorkLeft(caller, current, today);
}

function isAtWorkOn(caller: Caller, current: Case): boolean {
  if (!isOnItsWay(current)) return false;
  return bodiesConcerned(current).some((bodyId) => caller.holds(DESK_STAFF, bodyId));
}

function isOnItsWay(current: Case): boolean {
  return current.origin === 'source' ? current.status !== 'CLOSED' : 'due' in current;
}

/** Whether an open warning or card of the case makes it this person's own. */
export function answersForCards(caller: Caller, current: Case): boolean {
  const bodies = [current.departmentId, authorityOf(current)];
  return bodies.some((bodyId) => caller.holds(ANSWERING, bodyId));
}

/** What somebody reads a case for that is not his own. */
export interface Purpose {
  readonly purpose: ReadingPurpose;
  readonly note: string | undefined;
}

/** Opens a case for the day; what for is kept, in words where the list has none (个人信息保护法第六条). */
export function openFor(
  look: Look,
  { purpose, note }: Purpose,
): Result<MaterialEvent & { readonly type: 'cases/opened' }, CaseRefusal> {
  const isSilent = note === undefined || isBlank(note);
  if (purpose === 'OTHER' && isSilent)
    return refuse({ code: 'cases/reason-missing', field: 'note' });
  const said = isSilent ? {} : { note };
  return ok({ ...look, type: 'cases/opened', purpose, ...said, openOn: localDateOf(look.at) });
}

/** The members of staff that an entry names. */
export function staffIn(event: CaseEvent): readonly (StaffId | undefined)[] {
  const acting = [actorOf(event), 'inPlaceOf' in event ? event.inPlaceOf : undefined];
  if (event.type === 'cases/site-visited') return [...acting, ...event.visitors];
  if (event.type === 'cases/hearing-set') return [...acting, event.hostId];
  return acting;
}
