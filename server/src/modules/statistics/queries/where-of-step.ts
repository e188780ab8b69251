import type { AcceptanceMode, ApplicantKind, Channel } from '@banshi/contract/case-words';
import type { StaffId } from '../../identity/index.ts';
import type { CountedWhere } from '../core/dimensions.ts';

/** Where a step that waits counts, as a statement tells it; all null in a row of what is folded. */
export interface WhereColumns {
  readonly matter_id: number | null;
  readonly area: string | null;
  readonly principal_id: number | null;
  readonly channel: Channel | null;
  readonly source: string | null;
  readonly staff_id: StaffId | null;
  readonly window_id: number | null;
  readonly mode: AcceptanceMode | null;
  readonly applicant_kind: ApplicantKind | null;
  readonly origin_area: string | null;
}

/** The same as the rules of counting have it. */
export function whereOf(row: WhereColumns): CountedWhere {
  return {
    matterId: row.matter_id ?? 0,
    area: row.area ?? '',
    principalId: row.principal_id ?? undefined,
    channel: row.channel ?? undefined,
    source: row.source ?? undefined,
    staffId: row.staff_id ?? undefined,
    windowId: row.window_id ?? undefined,
    mode: row.mode ?? undefined,
    applicantKind: row.applicant_kind ?? undefined,
    originArea: row.origin_area ?? undefined,
  };
}
