import { checkIdDocument, type IdDocument } from '../../../kernel/id-document.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { CaseRefusal } from './refusal.ts';

/** The applicant with the number as it is kept, or why it cannot be this applicant's on this day. */
export function checkApplicant<T extends IdDocument>(
  given: T,
  on: LocalDate,
): Result<T, CaseRefusal> {
  const checked = checkIdDocument(given, on);
  if (checked.ok) return ok({ ...given, idNumber: checked.value });
  const { reason, ...facts } = checked.refusal;
  if (reason === 'wrong-kind' || reason === 'unknown-type') {
    return refuse({ code: 'cases/applicant-kind', idType: given.idType });
  }
  return refuse({ code: 'cases/applicant-number', reason, facts });
}
