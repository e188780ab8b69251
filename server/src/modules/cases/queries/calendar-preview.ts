import type { CalendarPreview } from '@banshi/contract/work-calendar';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import type { CaseDeps } from '../deps.ts';
import {
  changedCalendar,
  movesUnder,
  type PreviewRefusal,
  type ThoughtOf,
} from './changed-calendar.ts';

/** What a change of one day moves in open cases, found as the recomputation finds it; nothing is written. */
export async function previewDay(
  deps: CaseDeps,
  actor: Actor,
  asked: ThoughtOf,
): Promise<Result<CalendarPreview, PreviewRefusal>> {
  const calendar = await changedCalendar(deps, actor, asked);
  if (!calendar.ok) return calendar;
  const bodyOf = new Map<CaseId, number>();
  let days = 0;
  for await (const { current, days: moved } of movesUnder(deps, calendar.value)) {
    bodyOf.set(current.id, current.departmentId);
    days += moved.length;
  }
  const { byId } = await deps.organisations();
  const byBody = Map.groupBy(bodyOf.values(), (body) => body);
  const departments = [...byBody].map(([organisationId, those]) => ({
    organisationId,
    name: byId.get(organisationId)?.shortName ?? '',
    cases: those.length,
  }));
  return ok({
    cases: bodyOf.size,
    days,
    departments: departments.toSorted((one, other) => other.cases - one.cases),
  });
}
