import { setTimeout as pause } from 'node:timers/promises';
import type { CountedMatters } from '../modules/statistics/index.ts';
import type { Database } from '../platform/database/index.ts';
import { verify } from '../verify.ts';
import {
  type AuditedCase,
  countWaiting,
  readAuditedCases,
  readJournalPlaces,
} from './audit-queries.ts';
import type { Ledger } from './ledger.ts';

/** The ledger of the writers against the database. */
export interface Audit {
  readonly wanted: number;
  readonly acknowledged: number;
  readonly repeated: number;
  readonly cases: number;
  readonly entries: number;
  /** Acknowledged writes that are not there. */
  readonly lost: number;
  /** Cases beyond the first under one mark. */
  readonly duplicates: number;
  /** Wanted cases that are not there, and cases that nobody wanted. */
  readonly strays: number;
  /** Rows and totals that differ from a recount of the journal. */
  readonly mismatches: number;
  readonly brokenLinks: number;
  /** What waits to be folded or sealed after a minute at most. */
  readonly stuck: number;
  readonly surprises: readonly string[];
}

const SETTLED_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** Waits until the standing duties are done, then compares everything with everything. */
export async function audit(
  deps: { readonly db: Database; readonly matters: () => Promise<CountedMatters> },
  ledger: Ledger,
  settledWithinMs = SETTLED_WITHIN_MS,
): Promise<Audit> {
  const stuck = await waitingAtLast(deps.db, settledWithinMs);
  const cases = await readAuditedCases(deps.db);
  const places = await readJournalPlaces(deps.db);
  const { mismatches, brokenLinks, entries } = await verify(deps, undefined);
  return {
    wanted: ledger.wanted.size,
    acknowledged: ledger.acknowledged.length,
    repeated: ledger.repeated,
    cases: cases.length,
    entries,
    lost: countLost(ledger, cases, places),
    duplicates: cases.length - new Set(cases.map(({ mark }) => mark)).size,
    strays: countStrays(ledger, cases),
    mismatches,
    brokenLinks,
    stuck,
    surprises: ledger.surprises,
  };
}

async function waitingAtLast(db: Database, withinMs: number): Promise<number> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const waiting = await countWaiting(db);
    if (waiting === 0 || performance.now() > deadline) return waiting;
    await pause(LOOK_EVERY_MS);
  }
}

function countLost(
  { acknowledged }: Ledger,
  cases: readonly AuditedCase[],
  places: readonly string[],
): number {
  const versions = new Map(cases.map(({ caseId, version }) => [caseId, version]));
  const written = new Set(places);
  return acknowledged.filter(
    ({ caseId, version }) =>
      (versions.get(caseId) ?? 0) < version || !written.has(`${caseId}:${version}`),
  ).length;
}

function countStrays({ wanted }: Ledger, cases: readonly AuditedCase[]): number {
  const there = new Set(cases.map(({ mark }) => mark));
  const missing = [...wanted].filter((mark) => !there.has(mark));
  const unwanted = [...there].filter((mark) => !wanted.has(mark));
  return missing.length + unwanted.length;
}
