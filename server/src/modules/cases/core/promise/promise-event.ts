import type { CheckMethod, CheckOutcome, PromiseScope } from '@banshi/contract/promise-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { AcceptedFacts } from '../clocks/limits.ts';
import type { SignedPromise } from '../tolerance/tolerance-event.ts';
import type { ToleranceDue, ToleranceTerms } from '../tolerance/tolerance-state.ts';

/** What rests on the word of the applicant (告知承诺). */
export type PromiseFacts =
  | ({
      readonly type: 'cases/accepted-on-promise';
      readonly scope: PromiseScope;
      readonly orderNums: readonly number[];
      readonly promise: SignedPromise;
      /** 容缺+承诺: what follows beside. */
      readonly tolerance?: ToleranceTerms & { readonly due: ToleranceDue };
    } & AcceptedFacts)
  | {
      readonly type: 'cases/promise-checked';
      readonly outcome: CheckOutcome;
      readonly method: CheckMethod;
      readonly findings: string;
      readonly rectifyBy?: LocalDate;
      /** The day on which the applicant is reminded to mend it; none where the time is too short. */
      readonly remindOn?: LocalDate;
    }
  | { readonly type: 'cases/decision-revoked'; readonly reason: string };
