import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { UseRefusal } from './refusal.ts';

/** 使用期: the days of what is filed (备案), as the applicant names them. */
export interface UsePeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The use that an application names: a filing whose list asks for one names both days, anything else none. An
 * application on what stands already names none either.
 */
export function checkUse(
  given: { readonly from: string; readonly to: string } | undefined,
  isAsked: boolean,
): Result<UsePeriod | undefined, UseRefusal> {
  if (!given) return isAsked ? refuse({ code: 'cases/use-missing' }) : ok(undefined);
  if (!isAsked) return refuse({ code: 'cases/use-unasked' });
  const [from, to] = [parseLocalDate(given.from), parseLocalDate(given.to)];
  if (from === undefined || to === undefined || to < from) {
    return refuse({ code: 'cases/use-impossible', from: given.from, to: given.to });
  }
  return ok({ from, to });
}
