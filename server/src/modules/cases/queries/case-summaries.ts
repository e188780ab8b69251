import type { CaseSummary } from '@banshi/contract/case-views';
import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';

/** Cases as rows of a list of another module; who may read them is that module's to say. */
export async function summariesOf(
  deps: CaseDeps,
  db: Reader,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<string, CaseSummary>> {
  const { rows } = await sql<SummaryRow>`
    select ${SUMMARY_COLUMNS}
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where c.id = any(${[...new Set(caseIds)]}::uuid[])`.execute(db);
  const described = await describeRows(deps, rows);
  return new Map(described.map((one) => [one.caseId, one]));
}
