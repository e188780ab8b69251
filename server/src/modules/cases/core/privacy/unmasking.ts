import type { Instant } from '../../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { StaffId } from '../../../identity/index.ts';
import { isBlank } from '../acceptance.ts';
import type { MaterialEntry, MaterialEvent } from '../materials/material-event.ts';
import type { CaseRefusal } from '../refusal.ts';

/** How long what was unmasked stays open to who unmasked it. */
export const OPEN_MINUTES = 10;

/** Who looks, when, and at which version of the case. */
export interface Look {
  readonly at: Instant;
  readonly by: StaffId;
  readonly caseVersion: number;
}

/** What is to be seen behind its mask. */
export type Masked =
  | { readonly type: 'cases/copy-unmasked'; readonly orderNum: number; readonly fileId: string }
  | { readonly type: 'cases/applicant-unmasked' };

/** To look behind a mask takes a reason, which the journal keeps (个人信息保护法第六条). */
export function unmask(
  look: Look,
  masked: Masked,
  reason: string,
): Result<MaterialEvent, CaseRefusal> {
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ ...look, ...masked, reason });
}

/** Whether this person has unmasked the same so lately that it is still open to him. */
export function isUnmasked(
  between: readonly MaterialEntry[],
  masked: { readonly type: Masked['type']; readonly fileId?: string },
  { by, now }: { readonly by: StaffId; readonly now: Instant },
): boolean {
  return between.some(
    ({ event }) =>
      event.type === masked.type &&
      (!('fileId' in event) || event.fileId === masked.fileId) &&
      event.by === by &&
      now - event.at <= OPEN_MINUTES * 60_000,
  );
}
