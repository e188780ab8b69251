import type { MovedCase, MovedCases } from '@banshi/contract/work-calendar';
import { assert } from '../../../kernel/assert.ts';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import type { CaseDeps } from '../deps.ts';
import { duesOfCases } from './case-dues.ts';
import {
  changedCalendar,
  type Move,
  type MovePlace,
  movesUnder,
  type PreviewRefusal,
  type ThoughtOf,
} from './changed-calendar.ts';
import { CASES_THAT_MOVE } from './time-passed.ts';

/** So many cases, each with all its days that move, are a page. */
const CASES_MAX = 50;

/** Every day that a change moves, case by case; a page looks at no more cases than it needs to be full. */
export async function listMovedCases(
  deps: CaseDeps,
  actor: Actor,
  { after, ...asked }: ThoughtOf & { readonly after?: string },
): Promise<Result<MovedCases, PreviewRefusal>> {
  const calendar = await changedCalendar(deps, actor, asked);
  if (!calendar.ok) return calendar;
  const page: Move[] = [];
  for await (const move of movesUnder(deps, calendar.value, placeIn(after))) {
    const last = page.at(-1);
    if (last && page.length === CASES_MAX) {
      return ok({ cases: await describe(deps, page), next: cursorOf(last.place) });
    }
    page.push(move);
  }
  return ok({ cases: await describe(deps, page), next: null });
}

function cursorOf({ move, key }: MovePlace): string {
  return `${move}.${cursorAfter(key.due_on, key.id)}`;
}

/** A cursor that nobody handed out starts from the beginning. */
function placeIn(after = ''): MovePlace | undefined {
  const [name, rest] = after.split('.');
  const move = CASES_THAT_MOVE.map(([one]) => one).find((one) => one === name);
  const cursor = readDayCursor(rest);
  const due_on = parseLocalDate(cursor?.on ?? '');
  return move && cursor && due_on && { move, key: { id: cursor.id as CaseId, due_on } };
}

async function describe(deps: CaseDeps, page: readonly Move[]): Promise<MovedCase[]> {
  const { byId } = await deps.organisations();
  const dues = await duesOfCases(
    deps,
    page.map(({ current }) => current.id),
  );
  const rows: MovedCase[] = [];
  for (const { current, days } of page) {
    const { id: caseId, matterId, departmentId, numberedOn, serial } = current;
    const matter = await deps.matter(matterId);
    assert(matter, `case ${caseId} has a matter`);
    const { displayNo } = buildCaseNumber(matter.taskCode, numberedOn, serial);
    const departmentName = byId.get(departmentId)?.shortName ?? '';
    const due = dues.get(caseId) ?? null;
    const told = { caseId, displayNo, matterName: matter.name, departmentName, due };
    rows.push(...days.map((day) => ({ ...told, ...day })));
  }
  return rows;
}
