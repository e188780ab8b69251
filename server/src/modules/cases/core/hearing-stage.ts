import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';

/** How far a hearing (听证) has come. */
export type Hearing =
  | { readonly stage: 'offered'; readonly offeredAt: Instant; readonly askBy: LocalDate }
  | { readonly stage: 'asked'; readonly holdBy: LocalDate }
  | {
      readonly stage: 'set';
      readonly holdBy: LocalDate;
      readonly heldOn: LocalDate;
      readonly hostId: StaffId;
    }
  | { readonly stage: 'held' };
