import type { CaseSummary } from '@banshi/contract/case-views';
import {
  CASE_TAGS,
  type CaseStatus,
  type CaseTag,
  type ClockKind,
} from '@banshi/contract/case-words';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { maskForPublic, maskIdNumber, maskName, maskNumbersIn } from '../../../kernel/masking.ts';
import type { StaffId } from '../../identity/index.ts';
import { describeDue } from '../core/clocks/urgency.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';

/** The columns of a row of a list, from `cases.cases c` with its source `s`. */
export const SUMMARY_COLUMNS = sql`
  c.id, c.version, c.status, c.matter_id, c.department_id, c.applicant_kind, c.applicant_name,
  c.agent_name, c.summary, c.handler_id, c.assignee_id, c.received_at, c.accepted_at, c.closed_at, c.due_on, c.due_clock,
  c.due_provisional, c.numbered_on, c.serial, c.source_case_no, c.has_priority, c.concerned_bodies,
  c.accepted_as, c.tolerance, c.origin_area, s.name as source`;

/** What is shown of a `page` of ids and moments, oldest first. */
export const ROWS_OF_PAGE = sql`
  select ${SUMMARY_COLUMNS}, page.at
  from page
  join cases.cases c on c.id = page.id
  left join cases.sources s on s.id = c.source_id
  order by page.at, page.id`;

export interface SummaryRow {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly matter_id: number;
  readonly department_id: number;
  readonly applicant_kind: string;
  readonly applicant_name: string;
  readonly agent_name: string | null;
  readonly summary: string;
  readonly handler_id: string | null;
  readonly assignee_id: string | null;
  readonly received_at: Instant | null;
  readonly accepted_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly due_on: LocalDate | null;
  readonly due_clock: string | null;
  readonly due_provisional: boolean;
  readonly numbered_on: LocalDate | null;
  readonly serial: number | null;
  readonly source_case_no: string | null;
  readonly source: string | null;
  readonly has_priority: boolean;
  readonly concerned_bodies: readonly number[] | null;
  readonly accepted_as: string | null;
  readonly tolerance: string | null;
  readonly origin_area: string | null;
}

const TAGGED: Readonly<Record<CaseTag, (row: SummaryRow) => boolean>> = {
  tolerance: (row) => row.accepted_as === 'TOLERANT' || row.tolerance !== null,
  promise: (row) => row.accepted_as === 'PROMISED',
  joint: (row) => (row.concerned_bodies ?? []).length > 0,
  crossProvince: (row) => row.origin_area !== null,
};

/** Whether somebody may read the case of a row. */
export type ReadsRow = (row: Pick<SummaryRow, 'department_id' | 'concerned_bodies'>) => boolean;

/** Rows behind a figure: who may not read a case sees that it was counted, and not what it is about. */
export async function describeCounted(
  deps: CaseDeps,
  rows: readonly SummaryRow[],
  reads: ReadsRow,
): Promise<CaseSummary[]> {
  const shown = rows.map((row) => (reads(row) ? row : { ...row, summary: '' }));
  return describeRows(deps, shown);
}

/** Rows as the contract shows them: masked, with matter, department, handler and due day spelt out. */
export async function describeRows(
  deps: CaseDeps,
  rows: readonly SummaryRow[],
): Promise<CaseSummary[]> {
  const named = rows.flatMap((row) => [row.handler_id, row.assignee_id]);
  const names = await deps.staffNames(named as (StaffId | null)[]);
  const { byId } = await deps.organisations();
  const calendar = await deps.calendar();
  const today = localDateOf(deps.now());
  const matters = await mattersOf(deps, rows);
  return rows.map((row) => {
    const matter = matters.get(row.matter_id);
    assert(matter, `matter ${row.matter_id} of a case exists`);
    const { matterId, taskCode, name, bucket } = matter;
    return {
      caseId: row.id,
      version: row.version,
      ...numbersOf(row, taskCode),
      status: row.status as CaseStatus,
      matter: { matterId, taskCode, name, bucket },
      department: {
        organisationId: row.department_id,
        shortName: byId.get(row.department_id)?.shortName ?? '',
      },
      applicantName: shownName(row),
      summary: shownSummary(row),
      handlerName: names.get(row.handler_id as StaffId)?.name ?? null,
      assigneeName: names.get(row.assignee_id as StaffId)?.name ?? null,
      receivedAt: shownMoment(row.received_at),
      acceptedAt: shownMoment(row.accepted_at),
      closedAt: shownMoment(row.closed_at),
      due: describeDue(dueOf(row), today, calendar),
      hasPriority: row.has_priority,
      tags: CASE_TAGS.filter((tag) => TAGGED[tag](row)),
      imported: row.source !== null,
    };
  });
}

async function mattersOf(
  deps: CaseDeps,
  rows: readonly SummaryRow[],
): Promise<ReadonlyMap<number, MatterFacts>> {
  const found = new Map<number, MatterFacts>();
  for (const id of new Set(rows.map((row) => row.matter_id))) {
    const matter = await deps.matter(id);
    if (matter) found.set(id, matter);
  }
  return found;
}

/** 办件编号 and the short number; a reported case keeps the number of its source. */
export function numbersOf(
  row: Pick<SummaryRow, 'numbered_on' | 'serial' | 'source_case_no'>,
  taskCode: string,
): { projectNo: string; displayNo: string } {
  if (row.numbered_on !== null && row.serial !== null) {
    return buildCaseNumber(taskCode, row.numbered_on, row.serial);
  }
  const number = row.source_case_no ?? '';
  return { projectNo: number, displayNo: number };
}

/** Persons are masked everywhere; the names of organisations are public. */
export function shownName(row: Pick<SummaryRow, 'applicant_kind' | 'applicant_name'>): string {
  return row.applicant_kind === 'person' ? maskName(row.applicant_name) : row.applicant_name;
}

/** What somebody typed of the application, with its persons and every number of one masked: lists are read by many. */
function shownSummary(
  row: Pick<SummaryRow, 'applicant_kind' | 'applicant_name' | 'agent_name' | 'summary'>,
): string {
  const applicant = row.applicant_kind === 'person' ? [row.applicant_name] : [];
  return maskForPublic(row.summary, row.agent_name ? [...applicant, row.agent_name] : applicant);
}

/** The credit code of an organisation is public; a person's number is not, also not where a shop of a person has it for its own. */
export function shownNumber(kind: 'person' | 'organisation', idNumber: string): string {
  return kind === 'person' ? maskIdNumber(idNumber) : maskNumbersIn(idNumber);
}

function dueOf(row: SummaryRow) {
  if (row.due_on === null || row.due_clock === null) return undefined;
  return { clock: row.due_clock as ClockKind, on: row.due_on, provisional: row.due_provisional };
}

function shownMoment(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
