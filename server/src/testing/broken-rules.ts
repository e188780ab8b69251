import { CASE_RULES, type CaseRule } from '@banshi/contract/quality-words';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { assert } from '../kernel/assert.ts';
import type { Database } from '../platform/database/index.ts';
import type { Hall } from './hall.ts';
import { planOf } from './hot-requests.ts';
import { sendRaw } from './raw.ts';
import { rowsOf, type StatementPlan, type WatchedDatabase, withoutSums } from './watched-plans.ts';

const YEAR = { from: '2022-01-01', to: '2022-12-31', limit: '5' };
/** Enough that the server keeps one plan for all values, which is what a working system does. */
const RUNS = 6;

/** Lets every finished case break one of the rules of data quality that find finished ones, each as many. */
export async function breakRules(owner: Database): Promise<void> {
  for (const step of STEPS) await step.execute(owner);
}

const BROKEN = sql`from broken b where b.id = c.id and b.nth % 5`;
const STEPS = [
  sql`create temporary table broken as
    select id, row_number() over (order by matter_id, closed_at, id) as nth
    from cases.cases where closed_at is not null and accepted_at is not null and received_at is not null`,
  sql`update cases.cases c set accepted_at = null ${BROKEN} = 0`,
  sql`update cases.cases c set accepted_at = closed_at + interval '1 hour' ${BROKEN} = 1`,
  sql`insert into cases.doubled_numbers (case_id, matter_id, accepted_at)
    select c.id, c.matter_id, c.accepted_at from cases.cases c, broken b where b.id = c.id and b.nth % 5 = 2
    on conflict do nothing`,
  sql`update cases.cases c set matter_version = 99 ${BROKEN} = 3`,
  sql`update cases.cases c set status = 'VOID', is_void = true ${BROKEN} = 4`,
  sql`drop table broken`,
  sql`vacuum analyze`,
];

/** What a page of each rule makes the database do, over all departments and in one, and the count of the first one. */
export interface QualityPlans {
  readonly pages: ReadonlyMap<string, readonly StatementPlan[]>;
  readonly counts: readonly Counted[];
}

interface Counted {
  readonly what: string;
  readonly found: number;
  /** What the first page reads beyond the next one, which counts nothing. */
  readonly read: number;
}

/** Asks for the page behind the first of each rule, and for the first. */
export async function qualityPlans(
  watched: WatchedDatabase,
  { hall, app }: { readonly hall: Hall; readonly app: FastifyInstance },
): Promise<QualityPlans> {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const pages = new Map<string, readonly StatementPlan[]>();
  const counts: Counted[] = [];
  const ask = async (words: Readonly<Record<string, string>>) => {
    const url = `/api/statistics/quality/cases?${new URLSearchParams(words)}`;
    const reply = await sendRaw(app, reader, { method: 'GET', url });
    assert(reply.statusCode === 200, `${url} is answered ${reply.statusCode}`);
    return reply.json<{ found: { count: number } | null; next: string | null }>();
  };
  for (const words of waysToAsk()) {
    const what = Object.values(words).join(' ');
    const { found, next } = await ask({ ...YEAR, ...words });
    assert(found && next, `${what} finds more than a page`);
    const plansOf = async (also: Readonly<Record<string, string>>) => {
      const request = { what, ask: () => ask({ ...YEAR, ...words, ...also }) };
      return withoutSums(await planOf(watched, request, RUNS));
    };
    const [first, behind] = [await plansOf({}), await plansOf({ after: next })];
    pages.set(what, behind);
    counts.push({ what, found: found.count, read: rowsOf(first) - rowsOf(behind) });
  }
  return { pages, counts };
}

function waysToAsk(): readonly { readonly rule: CaseRule; readonly department?: string }[] {
  return CASE_RULES.flatMap((rule) => [{ rule }, { rule, department: 'HEALTH' }]);
}
