import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { journalDigest } from '../../../platform/crypto/index.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type CaseRow, changedColumns, crossTold, kindTold } from '../case-row.ts';
import type { Case, CaseId } from '../core/case.ts';
import type { CountStep } from '../core/counting.ts';
import { isSameCross } from '../core/cross-province.ts';
import type { Entry } from '../core/event.ts';
import { decodeEvent } from '../core/journal-text.ts';
import { type Recounted, recountCase } from '../core/recount.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import { inShare, type Share } from './shares-of-cases.ts';

/** Whom the recount tells what it finds; cases come in order of id. */
export interface RecountListener {
  readonly onEntry: (caseId: CaseId, version: number, digest: Buffer) => void;
  readonly onCase: (steps: readonly CountStep[]) => void;
  /** Row and journal tell two stories, or one of them is missing. */
  readonly onMismatch: (caseId: CaseId) => void;
}

const ENTRIES_AT_ONCE = 5_000;

/** One entry as it is kept. */
export interface JournalRow {
  readonly case_id: CaseId;
  readonly version: number;
  readonly body: string;
}

type ComparedRow = CaseRow & { readonly summary: string };

/** Recounts a share of the cases from the journal, page by page, in bounded memory. */
export async function recountCases(
  db: Reader,
  share: Share,
  listener: RecountListener,
): Promise<void> {
  for await (const { entries, from, before } of wholeCases(db, share)) {
    for (const row of entries) listener.onEntry(row.case_id, row.version, digestOf(row));
    comparePage(entries, await casePage(db, share, { from, before }), listener);
  }
}

/** Journals of whole cases, and the range of ids that they stand for. */
interface WholeCases {
  readonly entries: readonly JournalRow[];
  readonly from: string | undefined;
  readonly before: string | undefined;
}

/** The journals of a share, page by page, each case whole. */
export async function* wholeCases(db: Reader, share: Share): AsyncGenerator<WholeCases> {
  let from: string | undefined;
  let opened: readonly JournalRow[] = [];
  for (;;) {
    const page = await journalPage(db, share, opened.at(-1));
    const pending = [...opened, ...page];
    const before = page.length < ENTRIES_AT_ONCE ? undefined : pending.at(-1)?.case_id;
    // The last case of a full page may go on with the next one.
    yield { entries: pending.filter((row) => row.case_id !== before), from, before };
    if (before === undefined) return;
    opened = pending.filter((row) => row.case_id === before);
    from = before;
  }
}

function digestOf({ case_id, version, body }: JournalRow): Buffer {
  return journalDigest(case_id, version, body);
}

function comparePage(
  journal: readonly JournalRow[],
  rows: ReadonlyMap<string, ComparedRow>,
  listener: RecountListener,
): void {
  const told = Map.groupBy(journal, (row) => row.case_id);
  for (const [id, entries] of told) {
    const recounted = tryRecount(entries);
    const row = rows.get(id);
    if (!recounted || !row || !isSame(row, recounted.current, summaryOf(entries))) {
      listener.onMismatch(id);
    }
    if (recounted) listener.onCase(recounted.steps);
  }
  for (const id of rows.keys()) if (!told.has(id as CaseId)) listener.onMismatch(id as CaseId);
}

/** A journal that was tampered with may tell the impossible; the recount then goes on without it. */
function tryRecount(rows: readonly JournalRow[]): Recounted | undefined {
  try {
    return recountCase(rows.map(entryOf));
  } catch {
    return undefined;
  }
}

/** An entry, read. */
export function entryOf({ case_id, version, body }: JournalRow): Entry {
  return { caseId: case_id, version, event: decodeEvent(body) };
}

function summaryOf([first]: readonly JournalRow[]): string | undefined {
  const event = first && decodeEvent(first.body);
  return event && 'summary' in event ? event.summary : undefined;
}

function isSame(row: ComparedRow, current: Case, summary: string | undefined): boolean {
  return (
    row.matter_id === current.matterId &&
    row.department_id === current.departmentId &&
    row.applicant_id === current.applicantId &&
    kindTold(row) === current.applicantKind &&
    row.channel === current.channel &&
    row.area === current.area &&
    isSameCross(crossTold(row), current.crossProvince) &&
    row.summary === summary &&
    isSameState(row, current)
  );
}

function isSameState(row: ComparedRow, current: Case): boolean {
  if (current.origin === 'counter') {
    const columns = changedColumns(current);
    const { numberedOn, serial, receivedAt } = current;
    return isDeepStrictEqual(
      { ...columns, numbered_on: numberedOn, serial, received_at: receivedAt },
      picked(row, [...Object.keys(columns), 'numbered_on', 'serial', 'received_at']),
    );
  }
  return (
    row.version === current.version &&
    row.status === current.status &&
    row.source === current.source &&
    row.source_case_no === current.sourceCaseNo &&
    row.received_at === (current.receivedAt ?? null) &&
    row.accepted_at === (current.acceptedAt ?? null) &&
    row.accepted_late === current.acceptedLate &&
    row.closed_at === (current.closedAt ?? null) &&
    row.close_type === (current.closeType ?? null)
  );
}

function picked(row: ComparedRow, names: readonly string[]): Record<string, unknown> {
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name)));
}

async function journalPage(
  db: Reader,
  share: Share,
  after: JournalRow | undefined,
): Promise<JournalRow[]> {
  const isAfter =
    after && sql`(case_id, version) > (${after.case_id}::uuid, ${after.version}::integer)`;
  const { rows } = await sql<JournalRow>`
    select case_id, version, body from cases.journal
    where ${isAfter ?? sql`true`} and ${inShare('case_id', share)}
    order by case_id, version limit ${ENTRIES_AT_ONCE}`.execute(db);
  return rows;
}

/** The rows of the cases from one id on, up to but without another. */
async function casePage(
  db: Reader,
  share: Share,
  { from, before }: Pick<WholeCases, 'from' | 'before'>,
): Promise<Map<string, ComparedRow>> {
  const { rows } = await sql<ComparedRow>`
    select ${CASE_COLUMNS}, c.summary
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where ${from ? sql`c.id >= ${from}::uuid` : sql`true`}
      and ${before ? sql`c.id < ${before}::uuid` : sql`true`} and ${inShare('c.id', share)}
    order by c.id`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
