import type { Instant } from '../../../kernel/instant.ts';
import { addMonths, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { ApplicantId, CaseId } from './case.ts';

/** 第七十八条: one year after an application with false materials was refused. */
const AFTER_REFUSAL_MONTHS = 12;

/** 不得再次申请: whom fraud keeps from applying for the same licence, and until when. */
export interface Bar {
  readonly applicantId: ApplicantId;
  /** The case in which the fraud was found, or the one that gave the revoked licence. */
  readonly caseId: CaseId;
  readonly caseNo: string;
  readonly departmentId: number;
  readonly kind: string;
  readonly cause: 'refusedForFraud' | 'revokedForFraud';
  /** The last day of it. */
  readonly until: LocalDate;
}

/** By what an application is compared with what somebody is barred from: the certificate, or the matter. */
export function kindOf({
  resultName,
  name,
}: {
  readonly resultName: string | undefined;
  readonly name: string;
}): string {
  return resultName ?? name;
}

/** The last day of the bar that follows a refusal (第七十八条). */
export function barredAfterRefusal(at: Instant): LocalDate {
  return addMonths(localDateOf(at), AFTER_REFUSAL_MONTHS);
}
