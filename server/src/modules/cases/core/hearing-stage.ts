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
  | { readonly stage: 'held'; readonly hostId: StaffId };

/** Whether a hearing may still be asked for, so that a decision, and whatever stops the limits, must wait. */
export function hearingBlocks(hearing: Hearing | undefined, today: LocalDate): boolean {
  return hearing?.stage === 'offered' && today <= hearing.askBy;
}
