import { hotPlans } from '@banshi/server/testing/hot-requests';
import {
  pagesAllowed,
  pagesOf,
  type Scan,
  type StatementPlan,
  watchPlans,
} from '@banshi/server/testing/watched-plans';
import { type BenchDatabase, type BenchServer, houseOn } from './bench-database.ts';
import type { Measurement } from './measurement.ts';
import { casesOf, type Filling, openFilled } from './simulated-cases.ts';

type Plans = ReadonlyMap<string, readonly StatementPlan[]>;

/** The pages that each hot request touches at two sizes, and how the tables were read at the larger one. */
export async function measurePlans(
  server: BenchServer,
  sizes: { readonly few: Filling; readonly many: Filling },
): Promise<Measurement[]> {
  const few = await plansAt(server, sizes.few);
  const many = await plansAt(server, sizes.many);
  return [...many].map(([what, plans]) => {
    const before = few.get(what) ?? [];
    const [measured, limit] = [pagesOf(plans), pagesOf(before)];
    return {
      what: `pages read by: ${what}, beside ${casesOf(sizes.many)}`,
      against: `beside ${casesOf(sizes.few)}`,
      measured: `${measured}`,
      limit: `${limit}`,
      ratio: (measured / Math.max(1, limit)).toFixed(2),
      goal: `≤ ${pagesAllowed(before, plans)} pages: 1.3, and two steps down each longer index`,
      details: told(plans.filter(({ scans }) => scans.length > 0).map(shortOf)),
    };
  });
}

async function plansAt(server: BenchServer, filling: Filling): Promise<Plans> {
  const base = await openFilled(server, filling);
  try {
    await base.owner.query('analyze');
    return await plansIn(base);
  } finally {
    await base.close();
  }
}

async function plansIn({ url, dataDir }: BenchDatabase): Promise<Plans> {
  const watched = watchPlans(url);
  const plans = await hotPlans(watched, houseOn(watched.db, dataDir));
  await watched.db.destroy();
  return plans;
}

/** Each line once, with how often it is said. */
function told(lines: readonly string[]): string[] {
  return [...Map.groupBy(lines, (line) => line)].map(([line, { length }]) =>
    length > 1 ? `${length} × ${line}` : line,
  );
}

/** A statement in one line: its pages, and each table or index with the rows that it gave. */
function shortOf({ pages, scans }: StatementPlan): string {
  return `${pages} pages: ${scans.map(scanned).join('; ')}`;
}

function scanned({ node, relation, index, rows, loops }: Scan): string {
  const place = [index, relation].filter((name) => name !== undefined).join(' of ');
  return `${node} ${place}, ${rows} rows${loops > 1 ? ` in ${loops}` : ''}`;
}
