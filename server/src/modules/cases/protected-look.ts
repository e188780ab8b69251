import { type Result, refuse } from '../../kernel/result.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import type { CaseId } from './core/case.ts';
import type { CaseDeps } from './deps.ts';
import {
  maySeeProtected,
  protectionOfRow,
  readProtectedRow,
} from './queries/special-protection.ts';

type Protected = { readonly code: 'cases/applicant-protected' };

/** Refuses whoever may not look behind the mask of a specially protected applicant (个人信息保护法第二十八条). */
export async function refusalOfProtected(
  deps: Pick<CaseDeps, 'db' | 'now'> & {
    readonly protection: Pick<CaseDeps['protection'], 'decrypt'>;
  },
  actor: Actor,
  caseId: CaseId,
): Promise<Result<never, Protected> | undefined> {
  const row = await readProtectedRow(deps.db, caseId);
  if (!row || maySeeProtected(callerOf(actor), row.department_id, protectionOfRow(deps, row))) {
    return undefined;
  }
  return refuse({ code: 'cases/applicant-protected' });
}
