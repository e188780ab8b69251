import type { RunningProcedure, SpecialProcedureKind } from '@banshi/contract/catalogue-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { DoneBy } from '../chain/stand-in.ts';

/** A procedure as planned: what is done, on which basis, and for how many working days. */
export interface ProcedurePlan {
  readonly name: string;
  readonly basis: string;
  readonly limitDays: number;
  /** What it costs the applicant, where it costs anything. */
  readonly fee?: string;
}

/** A special procedure (特别程序) that was asked for and waits for its approval. */
export interface AskedProcedure extends ProcedurePlan, DoneBy {
  readonly kind: SpecialProcedureKind;
  /** The law that the list names for it, outside article 45. */
  readonly byLaw?: string;
}

/** A procedure under way in which the statutory limit runs on. */
export interface RunningStep extends ProcedurePlan {
  readonly kind: RunningProcedure;
  readonly plannedEnd: LocalDate;
}
