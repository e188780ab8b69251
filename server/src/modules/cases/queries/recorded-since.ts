import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type JournalPlace, placesSince } from '../../../platform/sealing.ts';
import type { CaseId } from '../core/case.ts';
import type { CountStep } from '../core/counting/counting.ts';
import { recordedUntil, recountCase } from '../core/counting/recount.ts';
import type { Entry } from '../core/event.ts';
import { MATERIAL_PLACES_FROM } from '../core/materials/material-event.ts';
import { BODY_COLUMNS } from '../journal-body.ts';
import { entryOf, type JournalRow } from './whole-journals.ts';

/** What the entries of one case that were recorded later have counted. */
export interface LaterSteps {
  readonly caseId: CaseId;
  /** The last of them, and when it was recorded. */
  readonly version: number;
  readonly recordedAt: Instant;
  readonly steps: readonly CountStep[];
}

const CASES_AT_ONCE = 500;

/**
 * What was counted by entries recorded after a moment, case by case. The seals name them, so that it costs what was
 * recorded since and not what the journal holds.
 */
export async function* recordedSince(db: Reader, since: Instant): AsyncGenerator<LaterSteps> {
  const met = new Set<string>();
  for await (const places of placesSince(db, since)) {
    const ids = places
      .filter(({ version }) => version < MATERIAL_PLACES_FROM)
      .map(({ caseId }) => caseId)
      .filter((caseId) => !met.has(caseId));
    const fresh = [...new Set(ids)];
    for (const caseId of fresh) met.add(caseId);
    for (let from = 0; from < fresh.length; from += CASES_AT_ONCE) {
      yield* laterIn(db, fresh.slice(from, from + CASES_AT_ONCE), since);
    }
  }
}

/** The same of the cases whose last entry is at one of these places. */
export async function* recordedLastAt(
  db: Reader,
  places: readonly JournalPlace[],
  since: Instant,
): AsyncGenerator<LaterSteps> {
  const last = new Map<string, number>();
  for (const { caseId, version } of places) {
    if (version >= MATERIAL_PLACES_FROM) continue;
    last.set(caseId, Math.max(version, last.get(caseId) ?? 0));
  }
  for await (const later of laterIn(db, [...last.keys()], since)) {
    if (last.get(later.caseId) === later.version) yield later;
  }
}

async function* laterIn(
  db: Reader,
  caseIds: readonly string[],
  since: Instant,
): AsyncGenerator<LaterSteps> {
  const { rows } = await sql<JournalRow>`
    select case_id, version, ${BODY_COLUMNS} from cases.journal j where case_id = any(${[...caseIds]}::uuid[])
    order by case_id, version`.execute(db);
  for (const told of Map.groupBy(rows, (row) => row.case_id).values()) {
    const later = laterSteps(told.map(entryOf), since);
    if (later) yield later;
  }
}

function laterSteps(entries: readonly Entry[], since: Instant): LaterSteps | undefined {
  const recorded = recordedUntil(entries, since);
  const last = entries.at(-1);
  if (!last || recorded.length === entries.length) return undefined;
  const before = recountCase(recorded)?.steps ?? [];
  const steps = recountCase(entries)?.steps.slice(before.length) ?? [];
  return { caseId: last.caseId, version: last.version, recordedAt: last.event.at, steps };
}
