import type { QueryOf } from '@banshi/contract/endpoint';
import type { listPapers } from '@banshi/contract/paper-transfers';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import { papersWaiting } from '../core/materials/paper-transfer.ts';
import { PAPER_CARRIERS, PAPER_WAYS } from '../core/materials/papers.ts';
import type { CaseDeps } from '../deps.ts';
import { summariesOf } from './case-summaries.ts';
import { readMaterials } from './material-journal.ts';
import { materialNames } from './paper-transfers.ts';

interface WaitingRow {
  readonly case_id: CaseId;
  readonly waits_since: Instant;
}

/** Cases of which paper waits for its way in this direction, the longest first; only open ways are read. */
export async function listWaitingPapers(
  deps: CaseDeps,
  actor: Actor,
  { direction, after, limit }: QueryOf<typeof listPapers>,
) {
  const { from } = PAPER_WAYS[direction];
  const cursor = readMomentCursor(after);
  const { rows } = await sql<WaitingRow>`
    select case_id, waits_since from cases.papers
    where department_id = any(${bodiesWithin(actor, PAPER_CARRIERS)}::int[]) and place = ${from}
      and waits_since is not null
      and ${cursor ? sql`(waits_since, case_id) > (to_timestamp(${Number(cursor.on)}::float8 / 1000), ${cursor.id}::uuid)` : sql`true`}
    order by waits_since, case_id
    limit ${limit + 1}`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const summaries = await summariesOf(
    deps,
    deps.db,
    page.map((row) => row.case_id),
  );
  const cases = await Promise.all(
    page.map(async ({ case_id: caseId, waits_since }) => {
      const read = await readMaterials(deps.db, caseId);
      const names = await materialNames(deps, read);
      const papers = papersWaiting(read.materials, direction).map((paper) => ({
        ...paper,
        name: names.get(paper.orderNum) ?? '',
      }));
      const summary = summaries.get(caseId);
      return summary ? [{ ...summary, waitsSince: formatInstant(waits_since), papers }] : [];
    }),
  );
  return {
    cases: cases.flat(),
    next: last ? cursorAfter(String(last.waits_since), last.case_id) : null,
  };
}
