import { APPLICATION_ROLE, type Database, openDatabase } from '../platform/database/index.ts';

/** How one table or index was read. */
export interface Scan {
  /** As PostgreSQL names it: `Seq Scan`, `Index Scan`, `Bitmap Index Scan`. */
  readonly node: string;
  readonly relation: string | undefined;
  readonly index: string | undefined;
  readonly rows: number;
  readonly loops: number;
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
  return plans.reduce((sum, { pages }) => sum + pages, 0);
}

/** How many pages a request may touch beside more of what it does not ask for: a longer index is a step or two deeper each time that it is entered. */
export function pagesAllowed(
  before: readonly StatementPlan[],
  now: readonly StatementPlan[],
): number {
  const entered = now.flatMap(({ scans }) => scans).reduce((sum, { loops }) => sum + loops, 0);
  return Math.ceil(1.3 * pagesOf(before)) + 2 * entered;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

function planIn(json: string): StatementPlan {
  const told: { readonly 'Query Text': string; readonly Plan: Node } = JSON.parse(json);
  const { Plan: root } = told;
  return {
    text: told['Query Text'],
    pages: (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0),
    scans: scansOf(root),
  };
}

function scansOf(node: Node): readonly Scan[] {
  const below = (node.Plans ?? []).flatMap(scansOf);
  const loops = node['Actual Loops'] ?? 0;
  const [relation, index] = [node['Relation Name'], node['Index Name']];
  const isScan = node['Node Type'].endsWith('Scan') && (relation ?? index) !== undefined;
  if (!isScan || loops === 0) return below;
  const rows = Math.round((node['Actual Rows'] ?? 0) * loops);
  return [{ node: node['Node Type'], relation, index, rows, loops }, ...below];
}
