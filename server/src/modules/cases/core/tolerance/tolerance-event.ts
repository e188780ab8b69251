import type { Verdict } from '@banshi/contract/material-words';
import type { SupplyWay } from '@banshi/contract/tolerance-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { AcceptedFacts } from '../clocks/limits.ts';
import type { Handed } from '../materials/handed.ts';
import type { ToleranceDue, TolerancePlan, ToleranceTerms } from './tolerance-state.ts';

/** 承诺书: who signed it, masked, and the power of attorney of an agent. */
export interface SignedPromise {
  readonly signedBy: string;
  readonly byAgent: boolean;
  readonly authority?: string;
}

/** Materials that follow after the acceptance. */
export type ToleranceFacts =
  | ({
      readonly type: 'cases/accepted-tolerantly';
      readonly tolerance: ToleranceTerms & { readonly due: ToleranceDue };
      readonly promise: SignedPromise;
    } & AcceptedFacts)
  | ({ readonly type: 'cases/tolerance-asked'; readonly reason: string } & TolerancePlan)
  | { readonly type: 'cases/tolerance-allowed'; readonly opinion: string }
  | { readonly type: 'cases/tolerance-declined'; readonly reason: string }
  | {
      readonly type: 'cases/tolerance-extended';
      readonly days: number;
      readonly reason: string;
      readonly due: ToleranceDue;
    }
  | {
      readonly type: 'cases/tolerance-reviewed';
      readonly finding: string;
      readonly due: ToleranceDue;
    }
  | {
      readonly type: 'cases/tolerance-event-ended';
      readonly endedOn: LocalDate;
      readonly finding: string;
      readonly due: ToleranceDue;
    }
  | { readonly type: 'cases/credit-repaired'; readonly reason: string }
  | {
      readonly type: 'cases/tolerated-supplied';
      readonly materials: readonly Handed[];
      /** The day on which they reached the body; it counts, whenever they were entered. */
      readonly arrivedOn: LocalDate;
      readonly way: SupplyWay;
    }
  | {
      readonly type: 'cases/tolerated-examined';
      readonly orderNum: number;
      readonly verdict: Verdict;
      readonly note?: string;
      /** Until when it may be mended, where it was found wanting. */
      readonly due?: ToleranceDue;
    };

/** What the law does about them by itself; nobody acts. */
export type ToleranceByLawFacts =
  | { readonly type: 'cases/tolerance-recomputed'; readonly due: ToleranceDue }
  | {
      readonly type: 'cases/tolerance-reminded';
      readonly orderNums: readonly number[];
      readonly awaits: ToleranceDue['awaits'];
      readonly on: LocalDate;
      readonly workDaysLeft: number;
    }
  | {
      readonly type: 'cases/tolerance-lapsed';
      readonly orderNums: readonly number[];
      readonly dueOn: LocalDate;
      readonly closeType: 'returned';
    }
  | {
      readonly type: 'cases/tolerance-breached';
      readonly orderNums: readonly number[];
      readonly dueOn: LocalDate;
    };
