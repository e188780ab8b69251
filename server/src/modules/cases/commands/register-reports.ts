import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import { type Database, type Tx, transact } from '../../../platform/database/index.ts';
import type { ApplicantId } from '../core/case.ts';
import type { Report } from '../core/reports/report.ts';
import { decideBatch, type LineOutcome } from '../core/reports/report-batch.ts';
import type { Protection } from '../deps.ts';
import { noteDoubled } from '../store/doubled-number-store.ts';
import {
  advanceReported,
  appendEntries,
  ensureApplicants,
  ensureSources,
  insertReported,
  lockRecorded,
  type ReportedApplicant,
  tellTotals,
} from '../store/report-store.ts';

/** A checked line: the case as told, and who applies. */
export interface ReportedLine {
  readonly report: Report;
  readonly applicant: ReportedApplicant;
}

/** What registering needs from outside. */
export interface RegisterDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly protection: Protection;
}

/** Of those who race one always gets on, so that as many may import at once. */
const ATTEMPTS_MAX = 20;
/** What two who bring the same new case, or cases of the same new applicant, both want to write. */
const RACED: ReadonlySet<string> = new Set(['cases_pkey', 'applicants_pkey']);
/** The other is still at it after the time that a connection waits for a lock. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Registers a batch of lines in one transaction, in their order, and says what became of each. Who
 * loses a race for a new case or applicant starts over, and then finds it on record.
 */
export async function registerReports(
  deps: RegisterDeps,
  lines: readonly ReportedLine[],
): Promise<readonly LineOutcome[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await registerOnce(deps, lines);
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isRace(error)) throw error;
    }
  }
}

async function registerOnce(
  { db, now, protection }: RegisterDeps,
  lines: readonly ReportedLine[],
): Promise<readonly LineOutcome[]> {
  const reports = lines.map((line) => line.report);
  const registered = await transact(db, async (tx) => {
    const ids = [...new Set(reports.map((report) => report.caseId))];
    const decision = decideBatch(await lockRecorded(tx, ids), reports, now());
    await save(tx, protection, { lines, ...decision });
    return ok(decision.outcomes);
  });
  assert(registered.ok, 'registering refuses lines, never the batch');
  return registered.value;
}

interface Decided extends ReturnType<typeof decideBatch> {
  readonly lines: readonly ReportedLine[];
}

async function save(
  tx: Tx,
  protection: Protection,
  { lines, changes, counted }: Decided,
): Promise<void> {
  const created = changes.filter((change) => !change.before);
  const applicants = applicantsOf(lines, new Set(created.map(({ next }) => next.applicantId)));
  const sources = [...new Set(created.map(({ next }) => next.source))];
  const sourceIds = sources.length > 0 ? await ensureSources(tx, sources) : new Map();
  await ensureApplicants(tx, protection, applicants);
  await insertReported(tx, created, sourceIds);
  await advanceReported(
    tx,
    changes.filter((change) => change.before),
  );
  await appendEntries(
    tx,
    changes.flatMap((change) => change.entries),
  );
  await tellTotals(tx, counted);
  await noteDoubled(tx, changes);
}

/** The applicants of new cases, each as first named. */
function applicantsOf(
  lines: readonly ReportedLine[],
  wanted: ReadonlySet<ApplicantId>,
): Map<ApplicantId, ReportedApplicant> {
  const found = new Map<ApplicantId, ReportedApplicant>();
  for (const { applicant } of lines) {
    if (wanted.has(applicant.id) && !found.has(applicant.id)) found.set(applicant.id, applicant);
  }
  return found;
}

function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isLost = 'constraint' in error && RACED.has(String(error.constraint));
  return isLost || ('code' in error && error.code === LOCK_NOT_AVAILABLE);
}
