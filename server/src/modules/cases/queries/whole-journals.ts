import { sql } from 'kysely';
import {
  type Database,
  inSharedSnapshot,
  type Reader,
  readAhead,
  readParts,
  type SharedSnapshot,
} from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import { type Recounted, recountCase } from '../core/counting/recount.ts';
import type { Entry } from '../core/event.ts';
import { BODY_COLUMNS, eventIn, type KeptBody } from '../journal-body.ts';
import { inShare, type Share, sharesOfCases } from './shares-of-cases.ts';

/** One entry as it is kept. */
export interface JournalRow extends KeptBody {
  readonly case_id: CaseId;
  readonly version: number;
}

/** The journal of one case, from its first entry on. */
export type WholeJournal = readonly [JournalRow, ...JournalRow[]];

/** What is read of a table at a time: long enough to work upon while the next page comes. */
export const ROWS_AT_ONCE = 5_000;

/** So many entries are sorted at once, by the server and in a temporary file. */
const ENTRIES_A_SHARE = 2_000_000;

/** The journals of a share in order of id, page by page, each whole. */
export function wholeJournals(
  { pages }: SharedSnapshot,
  share: Share,
): AsyncGenerator<readonly WholeJournal[]> {
  const statement = sql<JournalRow>`
    select case_id, version, ${BODY_COLUMNS} from cases.journal j
    where ${inShare('case_id', share)} order by case_id, version`;
  return grouped(pages(statement, ROWS_AT_ONCE));
}

/** Entries by their journals; the next page is on its way while one is worked upon. */
async function* grouped(
  pages: AsyncGenerator<readonly JournalRow[]>,
): AsyncGenerator<readonly WholeJournal[]> {
  let opened: WholeJournal | undefined;
  for await (const page of readAhead(pages)) {
    const journals = grouping(opened, page);
    // The last case of a page may go on with the next one.
    opened = journals.pop();
    yield journals;
  }
  if (opened) yield [opened];
}

function grouping(opened: WholeJournal | undefined, page: readonly JournalRow[]): WholeJournal[] {
  const journals: [JournalRow, ...JournalRow[]][] = opened ? [[...opened]] : [];
  for (const row of page) {
    const last = journals.at(-1);
    if (last?.[0].case_id === row.case_id) last.push(row);
    else journals.push([row]);
  }
  return journals;
}

/** Goes through the journals of all cases, each whole, in order of id. */
export async function forEachJournal(
  snapshot: SharedSnapshot,
  work: (journal: WholeJournal) => void,
): Promise<void> {
  const entries = await estimatedEntries(snapshot.tx);
  const count = Math.ceil(entries / ENTRIES_A_SHARE);
  await readParts(await sharesOfCases(snapshot.tx, { entries, shares: count }), {
    open: (share) => wholeJournals(snapshot, share),
    work: async (_, pages) => {
      for await (const journals of pages) journals.forEach(work);
    },
  });
}

/** More entries than this are read sorted, by several connections for as long as it takes. */
const ENTRIES_BY_KEY_MAX = 1_000_000;

/**
 * The same of now, or later: entries are only ever added. A journal that is short enough to be read while somebody waits is read by
 * its key, page by page, and keeps no connection for itself.
 */
export async function forEachJournalOf(
  db: Database,
  work: (journal: WholeJournal) => void,
): Promise<void> {
  if ((await estimatedEntries(db)) > ENTRIES_BY_KEY_MAX) {
    return inSharedSnapshot(db, (snapshot) => forEachJournal(snapshot, work));
  }
  for await (const journals of grouped(pagesByKey(db))) journals.forEach(work);
}

async function* pagesByKey(db: Database): AsyncGenerator<readonly JournalRow[]> {
  for (let last: JournalRow | undefined; ; ) {
    const isAfter =
      last && sql`(case_id, version) > (${last.case_id}::uuid, ${last.version}::integer)`;
    const { rows } = await sql<JournalRow>`
      select case_id, version, ${BODY_COLUMNS} from cases.journal j
      where ${isAfter ?? sql`true`} order by case_id, version limit ${ROWS_AT_ONCE}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1);
  }
}

/** About how many entries the journals have, as the planner of the database sees it. */
export async function estimatedEntries(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select greatest(0, reltuples)::bigint as n from pg_class
    where oid = 'cases.journal'::regclass`.execute(db);
  return rows[0]?.n ?? 0;
}

/** An entry, read. */
export function entryOf({ case_id, version, ...kept }: JournalRow): Entry {
  return { caseId: case_id, version, event: eventIn(kept) };
}

/** What a journal tells; one that was tampered with may tell the impossible, and the recount then goes on without it. */
export function tryRecount(journal: WholeJournal): ToldByJournal | undefined {
  try {
    const entries = journal.map(entryOf);
    const recounted = recountCase(entries);
    const first = entries[0]?.event;
    return (
      recounted && {
        ...recounted,
        summary: first && 'summary' in first ? first.summary : undefined,
      }
    );
  } catch {
    return undefined;
  }
}

/** State and steps of a case, and what it is about. */
interface ToldByJournal extends Recounted {
  readonly summary: string | undefined;
}
