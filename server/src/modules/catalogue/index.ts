/** Catalogue: what people can apply for, under which law, with what, until when. The door; others enter here only. */
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Database, Reader } from '../../platform/database/index.ts';
import type { Route } from '../../platform/http/index.ts';
import type { Actor, OrganisationTree, StaffNames } from '../identity/index.ts';
import { cancelAsPlanned } from './commands/cancel-as-planned.ts';
import { type HallDay, hallDaysAhead } from './core/hall-days.ts';
import { catalogueRoutes } from './http.ts';
import {
  type CodeRefusal,
  createMatterIndex,
  type IndexedMatter,
  type MatterIndex,
} from './matter-index.ts';
import {
  createVersionCache,
  type MatterVersion,
  matterVersionOf,
  versionUnder,
} from './matter-versions.ts';

import { type PolicyChanges, policyChanges } from './queries/policy-changes.ts';
import { versionInForceAt } from './queries/published-version.ts';

export { actOnMatter } from './commands/act-on-matter.ts';
export { type ImportSummary, importMatters } from './commands/import-matters.ts';
export { type GivenEntry, keepHallEntry } from './commands/keep-hall-entry.ts';
export { publishMatter } from './commands/publish-matter.ts';
export { publishPolicy } from './commands/publish-policy.ts';
export { saveMatterDraft } from './commands/save-draft.ts';
export { releaseDay, setDay } from './commands/set-day.ts';
export { submitMatterDraft } from './commands/submit-draft.ts';
export { createPolicy } from './commands/write-policy.ts';
export { type EntrySums, sumEntries } from './core/hall-entry.ts';
export type { ImportEntry, ImportFinding } from './core/import-plan.ts';
export type { MatterBody, MatterCondition } from './core/matter-body.ts';
export { MATTER_TRANSITIONS, type MatterTransition } from './core/matter-life.ts';
export type { Ground, PolicyContent } from './core/policy.ts';
export { demoMatters, demoOrganisations, loadDemoCatalogue } from './demo-catalogue.ts';
export {
  type FileFault,
  MATTER_FILE_BYTES_MAX,
  type MatterFileContent,
  readMatterFile,
} from './matter-file.ts';
export {
  type CodeRefusal,
  createMatterIndex,
  type IndexedMatter,
  type MatterIndex,
} from './matter-index.ts';
export type { MatterVersion } from './matter-versions.ts';
export { type EntryOn, readHallEntries } from './queries/hall-entries.ts';
export { readHolidayOverrides, readSetDays } from './queries/holiday-overrides.ts';
export { type PolicyRow, readPublishedPolicies } from './queries/policies.ts';
export type { PolicyChanges } from './queries/policy-changes.ts';
export { findVersion as readPublishedVersion } from './queries/published-version.ts';
export type { ReviewStep } from './review-chain.ts';

export interface CatalogueDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
}

/** What the rest of the house uses of the catalogue. */
export interface Catalogue {
  readonly routes: readonly Route<Actor>[];
  /** All matters in memory, half a second old at most. */
  readonly matters: () => Promise<MatterIndex>;
  /** By task code, or by a catalogue code that names one matter only. */
  readonly findMatter: (code: string) => Promise<Result<IndexedMatter, CodeRefusal>>;
  /**
   * The version given, or the one in force, as the measures in force on one of `days` make it; without days as its
   * list says. Undefined when there is none.
   */
  readonly matter: (
    matterId: number,
    version?: number,
    days?: readonly LocalDate[],
  ) => Promise<MatterVersion | undefined>;
  /** The version of a matter that was in force at a moment; undefined when none was. */
  readonly versionAt: (matterId: number, at: Instant) => Promise<number | undefined>;
  /** What a policy document changes about which matters; undefined when there is none of this number. */
  readonly policyChanges: (policyId: number) => Promise<PolicyChanges | undefined>;
  /** The same, read within a transaction. */
  readonly versionOf: (
    reader: Reader,
    matterId: number,
    version: number,
  ) => Promise<MatterVersion | undefined>;
  /** The published working days with the administrator's overrides. */
  readonly calendar: () => Promise<WorkCalendar>;
  /** When the hall is open or closed otherwise than its hours say, in the month from this day; no limit knows it. */
  readonly hallDays: (today: LocalDate) => Promise<HallDay[]>;
  /** Cancels what its list plans to be cancelled by now; gives the number. */
  readonly cancelAsPlanned: () => Promise<number>;
  /** After a commit that changed the catalogue from outside, as an import does. */
  readonly forget: () => void;
}

/** Wires the module. */
export function createCatalogue(deps: CatalogueDeps): Catalogue {
  const index = createMatterIndex(deps);
  const readVersion = createVersionCache();
  const versionOf = async (reader: Reader, matterId: number, version: number) => {
    const row = await readVersion(reader, matterId, version);
    return row && matterVersionOf(await index.current(), await deps.organisations(), row);
  };
  const listedMatter = async ({ byId }: MatterIndex, matterId: number, version?: number) => {
    const wanted = version ?? byId.get(matterId)?.version;
    return wanted === undefined ? undefined : versionOf(deps.db, matterId, wanted);
  };
  return {
    routes: catalogueRoutes({ ...deps, index: index.current, forget: index.forget }),
    matters: index.current,
    findMatter: async (code) => (await index.current()).find(code),
    matter: async (matterId, version, days = []) => {
      const now = await index.current();
      const found = await listedMatter(now, matterId, version);
      return found && versionUnder(found, now, days);
    },
    policyChanges: async (policyId) => {
      const now = await index.current();
      const listed = (matterId: number) => listedMatter(now, matterId);
      return policyChanges(deps.db, { index: now, listed }, policyId);
    },
    versionAt: (matterId, at) => versionInForceAt(deps.db, matterId, at),
    versionOf,
    calendar: async () => (await index.current()).calendar,
    hallDays: async (today) => hallDaysAhead((await index.current()).hallDays, today),
    cancelAsPlanned: async () => {
      const cancelled = await cancelAsPlanned(deps.db, deps.now());
      if (cancelled > 0) index.forget();
      return cancelled;
    },
    forget: index.forget,
  };
}
export { summaryOf } from './matter-views.ts';
