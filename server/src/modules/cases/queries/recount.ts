import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { journalDigest } from '../../../platform/crypto/index.ts';
import {
  begun,
  readAhead,
  readParts,
  type SharedSnapshot,
} from '../../../platform/database/index.ts';
import { type CaseRow, changedColumns, crossTold, kindTold } from '../case-row.ts';
import type { Case, CaseId } from '../core/case.ts';
import type { CountStep } from '../core/counting/counting.ts';
import { isSameCross } from '../core/cross-province.ts';
import { textOf } from '../journal-body.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import { inShare, type Share } from './shares-of-cases.ts';
import {
  type JournalRow,
  ROWS_AT_ONCE,
  tryRecount,
  type WholeJournal,
  wholeJournals,
} from './whole-journals.ts';

/** Whom the recount tells what it finds; cases come in order of id. */
export interface RecountListener {
  readonly onEntry: (caseId: CaseId, version: number, digest: Buffer) => void;
  readonly onCase: (steps: readonly CountStep[]) => void;
  /** Row and journal tell two stories, or one of them is missing. */
  readonly onMismatch: (caseId: CaseId) => void;
}

type ComparedRow = CaseRow & { readonly summary: string };

/** Journals that follow each other, and the rows of the same cases. */
interface ComparedCases {
  readonly journals: readonly WholeJournal[];
  readonly rows: readonly ComparedRow[];
}

/** How a recount is told of what it finds, share by share; a share is whole when its promise is. */
type ShareWork = (
  share: Share,
  recount: (listener: RecountListener) => Promise<void>,
) => Promise<void>;

/** Recounts cases from the journal, share by share, in bounded memory; while one share is gone through the next is sorted. */
export async function recountShares(
  snapshot: SharedSnapshot,
  shares: readonly Share[],
  work: ShareWork,
): Promise<void> {
  await readParts(shares, {
    open: (share) => comparedCases(snapshot, share),
    work: (share, pages) =>
      work(share, async (listener) => {
        for await (const page of pages) comparePage(page, listener);
      }),
  });
}

/** Recounts all cases from the journal. */
export function recountCases(snapshot: SharedSnapshot, listener: RecountListener): Promise<void> {
  return recountShares(snapshot, [{}], (_, recount) => recount(listener));
}

function comparePage({ journals, rows }: ComparedCases, listener: RecountListener): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const journal of journals) {
    const id = journal[0].case_id;
    const row = byId.get(id);
    for (const entry of journal) listener.onEntry(id, entry.version, digestOf(entry));
    const told = tryRecount(journal);
    if (!told || !row || !isSame(row, told.current, told.summary)) listener.onMismatch(id);
    if (told) listener.onCase(told.steps);
    byId.delete(id);
  }
  for (const id of byId.keys()) listener.onMismatch(id as CaseId);
}

function digestOf({ case_id, version, ...kept }: JournalRow): Buffer {
  return journalDigest(case_id, version, textOf(kept));
}

/** Journals and rows of a share in order of id, side by side, each table read by a connection of its own. */
async function* comparedCases(
  snapshot: SharedSnapshot,
  share: Share,
): AsyncGenerator<ComparedCases> {
  const read = begun(readAhead(snapshot.pages(rowsOf(share), ROWS_AT_ONCE)));
  const rows = createQueue(read.all());
  try {
    for await (const journals of wholeJournals(snapshot, share)) {
      const last = journals.at(-1)?.[0].case_id;
      if (last) yield { journals, rows: await rows.takeUntil(last) };
    }
    yield { journals: [], rows: await rows.takeAll() };
  } finally {
    await read.close();
  }
}

function rowsOf(share: Share) {
  return sql<ComparedRow>`
    select ${CASE_COLUMNS}, c.summary
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where ${inShare('c.id', share)} order by c.id`;
}

/** Rows that come in order of id, taken from one id to the next. */
function createQueue(pages: AsyncGenerator<readonly ComparedRow[]>) {
  let held: readonly ComparedRow[] = [];
  /** All up to and with an id; without one, all that are left. */
  const take = async (last?: CaseId): Promise<ComparedRow[]> => {
    const taken: ComparedRow[] = [];
    while (!goesBeyond(held, last)) {
      taken.push(...held);
      const next = await pages.next();
      held = next.done ? [] : next.value;
      if (next.done) return taken;
    }
    const wanted = held.filter(({ id }) => last !== undefined && id <= last);
    held = held.slice(wanted.length);
    return [...taken, ...wanted];
  };
  return { takeUntil: (last: CaseId) => take(last), takeAll: () => take() };
}

function goesBeyond(rows: readonly ComparedRow[], last: CaseId | undefined): boolean {
  const end = rows.at(-1);
  return end !== undefined && last !== undefined && end.id > last;
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
