import type { LicenceAction, LicenceState } from '@banshi/contract/licence-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** Why nobody may even try. */
type AccessRefusal =
  | { readonly code: 'licences/not-found' }
  | { readonly code: 'licences/other-organisation'; readonly departmentId: number }
  | { readonly code: 'licences/reason-missing'; readonly field: string };

/** Why what was published of a grant may not be put right so. */
export type NoticeRefusal =
  | AccessRefusal
  | { readonly code: 'licences/not-published' }
  | { readonly code: 'licences/names-a-person' };

/** Why the law or the rules say no to something a person wants to do with a licence. */
export type LicenceRefusal =
  | AccessRefusal
  | {
      readonly code: 'licences/wrong-state';
      readonly action: LicenceAction;
      readonly state: LicenceState;
    }
  | { readonly code: 'licences/stale'; readonly seenVersion: number; readonly version: number }
  | { readonly code: 'licences/day-impossible'; readonly field: string; readonly on: string }
  | { readonly code: 'licences/use-impossible'; readonly from: string; readonly to: string }
  | { readonly code: 'licences/use-unchanged'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'licences/use-not-longer'; readonly on: string; readonly to: LocalDate }
  | { readonly code: 'licences/told-day'; readonly field: string; readonly on: string }
  | { readonly code: 'licences/hearing-open'; readonly on: LocalDate }
  | { readonly code: 'licences/order-of-days'; readonly field: string; readonly on: string }
  | { readonly code: 'licences/own-review' | 'licences/deliberation-alone' }
  | {
      readonly code: 'licences/ground-unfit';
      readonly ground: string;
      readonly state: LicenceState;
    };
