import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Entrustment } from '../../delegations/index.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';

/**
 * What a case of an entrusted matter rests on, on the day on which it is taken in or accepted; refused where no entrustment
 * in use covers item, area and day (行政许可法第二十四条). Nothing where the body has the power of its own.
 */
export async function entrustmentFor(
  { entrustment, organisations }: Pick<CaseDeps, 'entrustment' | 'organisations'>,
  { principalId, catalogCode, departmentId: toOrgId }: MatterFacts,
  { area, on }: { readonly area: string; readonly on: LocalDate },
): Promise<Result<{ readonly entrustment?: Entrustment }, CaseRefusal>> {
  if (principalId === undefined) return ok({});
  const found = await entrustment({ catalogCode, toOrgId, principalId, area, on });
  if (found.ok) return ok({ entrustment: found.value });
  const { byId } = await organisations();
  const principal = byId.get(principalId)?.name ?? '';
  return refuse({ code: 'cases/not-entrusted', principal, ...found.refusal });
}
