import type { SearchTerms } from '@banshi/contract/search-words';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import { findMatterType, type MatterType } from '../../kernel/matter-type.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Database } from '../../platform/database/index.ts';
import { publishedCalendar } from '../../platform/published-calendar.ts';
import type { SearchTermsOf } from '../../platform/search-terms.ts';
import type { OrganisationRow, OrganisationTree } from '../identity/index.ts';
import type { HallDay } from './core/hall-days.ts';
import { type ActingMeasure, measuresByMatter } from './core/policy.ts';
import { overridesOf, readSetDays } from './queries/holiday-overrides.ts';
import {
  type MatterLine,
  nextEffect,
  readMatterLines,
  readRevision,
} from './queries/matter-index.ts';
import { type PolicyRow, readPolicies } from './queries/policies.ts';

/** A matter as the index keeps it in memory. */
export interface IndexedMatter extends MatterLine {
  readonly bucket: MatterType['bucket'];
  readonly typeName: string;
  /** 依申请: somebody applies; the others are only counted. */
  readonly isOnApplication: boolean;
  /** New cases may be taken in: published, and its list has taken effect. */
  readonly isInForce: boolean;
  readonly department: OrganisationRow;
  readonly terms: SearchTerms;
}

export type CodeRefusal =
  | { readonly code: 'catalogue/not-found'; readonly given: string }
  | {
      readonly code: 'catalogue/ambiguous-code';
      readonly given: string;
      readonly taskCodes: readonly string[];
    };

/** All matters in memory, of one moment; never changed, only replaced. */
export interface MatterIndex {
  /** By task code. */
  readonly all: readonly IndexedMatter[];
  readonly byId: ReadonlyMap<number, IndexedMatter>;
  /** The matter with this task code, or the only one with this catalogue code; any state. */
  readonly find: (code: string) => Result<IndexedMatter, CodeRefusal>;
  readonly calendar: WorkCalendar;
  /** When the hall is open or closed otherwise than its hours say; in order. */
  readonly hallDays: readonly HallDay[];
  /** Published policy documents, the newest first. */
  readonly policies: readonly PolicyRow[];
  /** What their measures do, by 实施编码. */
  readonly measures: ReadonlyMap<string, readonly ActingMeasure[]>;
  readonly revision: number;
}

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly organisations: () => Promise<OrganisationTree>;
}

/** A publication in another process is seen after this time at the latest. */
const STALE_MS = 500;

interface Cached {
  readonly index: MatterIndex;
  readonly checkedAt: Instant;
  /** When a published version takes effect, or never. */
  readonly until: Instant | undefined;
}

/**
 * Keeps the index and asks twice a second at most whether the catalogue has changed. `forget` makes
 * the next call look at once; whoever changes the catalogue calls it after the commit.
 */
export function createMatterIndex(deps: Deps) {
  let cached: Cached | undefined;
  let running: Promise<Cached> | undefined;
  return {
    forget: () => {
      cached = undefined;
      running = undefined;
    },
    current: async (): Promise<MatterIndex> => {
      const at = deps.now();
      if (cached && isFresh(cached, at)) return cached.index;
      running ??= refresh(deps, cached, at);
      const mine = running;
      try {
        const next = await mine;
        if (running === mine) cached = next;
        return next.index;
      } finally {
        if (running === mine) running = undefined;
      }
    },
  };
}

function isFresh({ checkedAt, until }: Cached, at: Instant): boolean {
  const isDue = until !== undefined && at >= until;
  return !isDue && at >= checkedAt && at - checkedAt < STALE_MS;
}

async function refresh(deps: Deps, old: Cached | undefined, at: Instant): Promise<Cached> {
  // The count is read first: a change that slips in between makes the next look reload once more.
  const revision = await readRevision(deps.db);
  const isDue = old?.until !== undefined && at >= old.until;
  if (old && !isDue && old.index.revision === revision) return { ...old, checkedAt: at };
  const index = await load(deps, revision, at);
  return { index, checkedAt: at, until: await nextEffect(deps.db, at) };
}

async function load(
  { db, organisations }: Deps,
  revision: number,
  at: Instant,
): Promise<MatterIndex> {
  const [lines, tree, setDays, policies, { searchTermsOf }] = await Promise.all([
    readMatterLines(db, at),
    organisations(),
    readSetDays(db),
    readPolicies(db),
    // The readings of all characters: the server need not wait for them to start.
    import('../../platform/search-terms.ts'),
  ]);
  const all = lines.flatMap((line) => {
    const department = tree.byId.get(line.departmentId);
    // A body added a moment ago may be missing from the kept tree; the next look has it.
    return department ? [indexed(line, department, searchTermsOf)] : [];
  });
  return {
    all,
    byId: new Map(all.map((one) => [one.matterId, one])),
    find: finderOf(all),
    policies,
    measures: measuresByMatter(policies),
    calendar: publishedCalendar({ overrides: overridesOf(setDays), publishedYears: [] }),
    hallDays: setDays.filter(({ scope }) => scope === 'HALL'),
    revision: all.length === lines.length ? revision : revision - 1,
  };
}

function indexed(
  line: MatterLine,
  department: OrganisationRow,
  searchTermsOf: SearchTermsOf,
): IndexedMatter {
  const type = findMatterType(line.type);
  assert(type, `matter type ${line.type} exists`);
  return {
    ...line,
    bucket: type.bucket,
    typeName: type.term,
    isOnApplication: type.startsOn === 'application',
    isInForce: line.state === 'PUBLISHED' && line.version !== undefined,
    department,
    terms: searchTermsOf({
      name: line.name,
      codes: [line.taskCode, line.catalogCode],
      beside: [department.name, department.shortName, department.code],
    }),
  };
}

function finderOf(all: readonly IndexedMatter[]) {
  const byTaskCode = new Map(all.map((one) => [one.taskCode, one]));
  const byCatalogCode = Map.groupBy(all, (one) => one.catalogCode);
  return (given: string): Result<IndexedMatter, CodeRefusal> => {
    const exact = byTaskCode.get(given);
    if (exact) return ok(exact);
    const [first, ...others] = byCatalogCode.get(given) ?? [];
    if (!first) return refuse({ code: 'catalogue/not-found', given });
    if (others.length === 0) return ok(first);
    const taskCodes = [first, ...others].map((one) => one.taskCode);
    return refuse({ code: 'catalogue/ambiguous-code', given, taskCodes });
  };
}
