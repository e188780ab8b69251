import type { RunningProcedure, SpecialProcedureKind } from '@banshi/contract/catalogue-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { DueDay, Dues } from '../clocks/limits.ts';
import type { ProcedurePlan } from './procedure-plan.ts';

/** What happens to the limits of an accepted case, and beside them. */
export type ProcedureFacts =
  | ({
      readonly type: 'cases/procedure-asked';
      readonly kind: SpecialProcedureKind;
      /** The law that the list names for it, outside article 45. */
      readonly byLaw?: string;
    } & ProcedurePlan)
  | { readonly type: 'cases/procedure-declined'; readonly reason: string }
  | ({
      readonly type: 'cases/suspended';
      readonly kind: SpecialProcedureKind;
      readonly byLaw?: string;
      /** What the approver says to it. */
      readonly opinion?: string;
      readonly due: DueDay;
    } & ProcedurePlan)
  | ({ readonly type: 'cases/resumed'; readonly result: string } & Dues)
  | ({
      readonly type: 'cases/procedure-begun';
      readonly kind: RunningProcedure;
      readonly plannedEnd: LocalDate;
      readonly stopsPromise: boolean;
    } & ProcedurePlan &
      Dues)
  | ({
      readonly type: 'cases/procedure-ended';
      readonly kind: RunningProcedure;
      readonly result: string;
    } & Dues)
  | ({
      readonly type: 'cases/extended';
      readonly days: number;
      readonly reason: string;
      /** The law that sets the length, where the list names one. */
      readonly byLaw?: string;
    } & Dues)
  | {
      readonly type: 'cases/delay-explained';
      readonly reason: string;
      readonly clock: 'statutory' | 'promise';
      readonly dueOn: LocalDate;
    }
  | {
      readonly type: 'cases/site-visited';
      readonly visitedOn: LocalDate;
      readonly place: string;
      readonly visitors: readonly StaffId[];
      readonly findings: string;
    }
  | {
      readonly type: 'cases/interested-told';
      /** Masked: the journal keeps no personal data in clear. */
      readonly party: string;
      readonly interest: string;
    }
  | {
      readonly type: 'cases/statement-heard';
      readonly party: string;
      readonly statement: string;
    };
