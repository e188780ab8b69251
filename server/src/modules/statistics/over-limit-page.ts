import type { Report } from '@banshi/contract/reports';
import { listOverLimit, type OverLimitCase, readerOf } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Period } from './core/statistics-period.ts';
import type { QualityDeps } from './http-quality.ts';

interface Asked extends Period {
  readonly after: string | undefined;
  readonly limit: number;
}

/** A page of T6: the cases that went over their limit, each as a row that its case is the key of. */
export async function overLimitPage(
  deps: QualityDeps,
  actor: Actor,
  asked: Asked,
): Promise<Pick<Report, 'rows' | 'next'>> {
  const matterIds = [...(await deps.matters()).byId.keys()];
  const page = await listOverLimit(deps.cases, { ...asked, matterIds }, readerOf(actor));
  return { rows: page.cases.map(rowOf), next: page.next };
}

function rowOf({ summary, dueOn, finishedOn, daysOver }: OverLimitCase): Report['rows'][number] {
  const { caseId, displayNo, matter, department, applicantName } = summary;
  const named = [displayNo, matter.name, department.shortName, applicantName];
  return { isTotal: false, key: caseId, cells: [...named, dueOn, finishedOn, daysOver] };
}
