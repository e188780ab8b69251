import { APPLICATION_ROLE, type Database, openDatabase } from '../platform/database/index.ts';

/** How one table or index was read. */
export interface Scan {
  /** As PostgreSQL names it: `Seq Scan`, `Index Scan`, `Bitmap Index Scan`. */
  readonly node: string;
  readonly relation: string | undefined;
  readonly schema: string | undefined;
  readonly index: string | undefined;
  readonly rows: number;
  /** Rows that were read and then left out. */
  readonly skipped: number;
  readonly loops: number;
  /** Pages that it touched, with those of an index that it was led by. */
  readonly pages: number;
}

/** What one statement did, as it was really run, with the plan that the server keeps for it. */
export interface StatementPlan {
  readonly text: string;
  /** Pages of 8 KB touched, in memory or from the disk. */
  readonly pages: number;
  readonly scans: readonly Scan[];
}

/** A pool of the application whose statements tell how they were carried out. */
export interface WatchedDatabase {
  readonly db: Database;
  /** What was told since the last call. */
  readonly taken: () => readonly StatementPlan[];
}

const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': 0,
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  // Names the schema.
  'auto_explain.log_verbose': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
};

/** Opens it as the owner, who alone may load what explains; each connection then works in the role of the application. */
export function watchPlans(ownerUrl: string): WatchedDatabase {
  const url = new URL(ownerUrl);
  const options = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set('options', options.join(' '));
  let told: StatementPlan[] = [];
  const db = openDatabase({
    url: url.href,
    applicationRole: APPLICATION_ROLE,
    poolMax: 4,
    statementTimeoutMs: 600_000,
    onNotice: (message) => {
      const json = /^duration: [\s\S]*? plan:\n([\s\S]*)$/.exec(message)?.[1];
      if (json) told.push(planIn(json));
    },
  });
  return {
    db,
    taken: () => {
      const taken = told;
      told = [];
      return taken;
    },
  };
}

/** Pages of all statements. */
export function pagesOf(plans: readonly StatementPlan[]): number {
  return total(plans, ({ pages }) => pages);
}

/**
 * Rows that were read from tables and indexes, shown or not. What a table read from end to end does not show is left out: whether two
 * pages are read so or by an index hangs on what the planner drew of them, its pages are told, and no large table may be read so.
 */
export function rowsOf(plans: readonly StatementPlan[]): number {
  return total(scansIn(plans), ({ node, rows, skipped }) =>
    node === 'Seq Scan' ? rows : rows + skipped,
  );
}

/** Sums by day and key: as many as there are days and keys, however many cases they count (ADR 0050, 0199, 0200, 0201, 0205). */
const SUMS = [
  ...['totals', 'cohorts', 'durations', 'duration_months', 'hours'],
  ...['counter_receipts', 'tolerance_sums', 'given', 'rated_cases', 'delay_sums'],
];

/** The same without what it took to read sums. */
export function withoutSums(plans: readonly StatementPlan[]): readonly StatementPlan[] {
  return plans.map((plan) => {
    const sums = plan.scans.filter(isOfSums);
    // What an index led to is told of its table already.
    const tables = sums.filter(({ node }) => node !== 'Bitmap Index Scan');
    const pages = plan.pages - total(tables, (scan) => scan.pages);
    return { ...plan, pages, scans: plan.scans.filter((scan) => !isOfSums(scan)) };
  });
}

function isOfSums({ relation, index }: Scan): boolean {
  return SUMS.some((name) => relation === name || index === `${name}_pkey`);
}

function scansIn(plans: readonly StatementPlan[]): readonly Scan[] {
  return plans.flatMap(({ scans }) => scans);
}

function total<T>(all: readonly T[], numberOf: (one: T) => number): number {
  return all.reduce((sum, one) => sum + numberOf(one), 0);
}

/** How many pages a request may touch beside more of what it does not ask for: a longer index is a step or two deeper each time that it is entered. */
export function pagesAllowed(
  before: readonly StatementPlan[],
  now: readonly StatementPlan[],
): number {
  return Math.ceil(1.3 * pagesOf(before)) + 2 * entered(now);
}

/** How many rows it may read, shown or not: where nothing was found before, each index may give one. */
export function rowsAllowed(
  before: readonly StatementPlan[],
  now: readonly StatementPlan[],
): number {
  return Math.ceil(1.3 * rowsOf(before)) + entered(now);
}

function entered(plans: readonly StatementPlan[]): number {
  return total(scansIn(plans), ({ loops }) => loops);
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

function planIn(json: string): StatementPlan {
  const told: { readonly 'Query Text': string; readonly Plan: Node } = JSON.parse(json);
  const { Plan: root } = told;
  return {
    text: told['Query Text'],
    pages: pagesIn(root),
    scans: scansOf(root),
  };
}

function pagesIn(node: Node): number {
  return (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0);
}

function scansOf(node: Node): readonly Scan[] {
  const below = (node.Plans ?? []).flatMap(scansOf);
  const loops = node['Actual Loops'] ?? 0;
  const { Schema: schema, 'Relation Name': relation, 'Index Name': index } = node;
  const isScan = node['Node Type'].endsWith('Scan') && (relation ?? index) !== undefined;
  if (!isScan || loops === 0) return below;
  const rows = Math.round((node['Actual Rows'] ?? 0) * loops);
  const scan = { node: node['Node Type'], relation, schema, index, rows, loops };
  return [{ ...scan, skipped: removedIn(node) * loops, pages: pagesIn(node) }, ...below];
}

function removedIn(node: Node): number {
  return (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
}
