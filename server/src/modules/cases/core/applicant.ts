import { checkIdDocument } from '../../../kernel/id-document.ts';
import type { CaseRefusal } from './refusal.ts';

/** Why this number cannot be this applicant's, if so: kind, type of document and check digits. */
export function checkApplicant({
  kind,
  idType,
  idNumber,
}: {
  readonly kind: 'person' | 'organisation';
  readonly idType: string;
  readonly idNumber: string;
}): CaseRefusal | undefined {
  const checked = checkIdDocument(kind, idType, idNumber.toUpperCase());
  if (checked.ok) return undefined;
  const { reason, ...facts } = checked.refusal;
  if (reason === 'wrong-kind' || reason === 'unknown-type') {
    return { code: 'cases/applicant-kind', idType };
  }
  return { code: 'cases/applicant-number', reason, facts };
}
