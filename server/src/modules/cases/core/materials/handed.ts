import type { MaterialForm } from '@banshi/contract/case-words';
import type { HandedSource, TrustGrade } from '@banshi/contract/material-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { CaseId } from '../case.ts';

/** A material as handed in: its number in the pinned list, its form and its files. */
export interface Handed {
  readonly orderNum: number;
  readonly form: MaterialForm;
  readonly fileIds: readonly string[];
  readonly source?: HandedSource;
  /** Who vouches for it, where that is more or less than its source lets one suppose. */
  readonly trust?: TrustGrade;
  /** Until when the document itself is valid, as it says. */
  readonly validUntil?: LocalDate;
  /** Of a reused material: the case and the place where the centre has it. */
  readonly from?: { readonly caseId: CaseId; readonly orderNum: number };
}
