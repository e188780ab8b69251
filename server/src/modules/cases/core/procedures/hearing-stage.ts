import type { Instant } from '../../../../kernel/instant.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';

/** When the right to a hearing was told, and until when it may be asked for. */
export interface HearingOffer {
  readonly offeredAt: Instant;
  readonly askBy: LocalDate;
}

/** How far a hearing (听证) has come; one that the authority ordered itself rests on no offer. */
export type Hearing =
  | ({ readonly stage: 'offered' } & HearingOffer)
  | { readonly stage: 'asked'; readonly offer: HearingOffer; readonly holdBy: LocalDate }
  | { readonly stage: 'ordered'; readonly holdBy: LocalDate }
  | {
      readonly stage: 'set';
      readonly offer: HearingOffer | undefined;
      readonly holdBy: LocalDate;
      readonly heldOn: LocalDate;
      readonly hostId: StaffId;
    }
  | { readonly stage: 'held'; readonly hostId: StaffId };

/** Whether a hearing is to be held: asked for or ordered, and not held yet. */
export function isHearingOwed(hearing: Hearing | undefined): boolean {
  return hearing !== undefined && 'holdBy' in hearing;
}

/** The offer on which a hearing was asked for; undefined where nobody asked for one. */
export function offerAsked(hearing: Hearing | undefined): HearingOffer | undefined {
  return hearing && 'offer' in hearing ? hearing.offer : undefined;
}

/** The offer under which a hearing may be, or was, asked for. */
export function hearingOfferIn(hearing: Hearing | undefined): HearingOffer | undefined {
  return hearing?.stage === 'offered' ? hearing : offerAsked(hearing);
}

/** The hearing with another last day to ask for it. */
export function withAskBy(hearing: Hearing, askBy: LocalDate): Hearing {
  if (hearing.stage === 'offered') return { ...hearing, askBy };
  return 'offer' in hearing && hearing.offer
    ? { ...hearing, offer: { ...hearing.offer, askBy } }
    : hearing;
}

/** Whether a hearing may still be asked for, so that a decision, and whatever stops the limits, must wait. */
export function hearingBlocks(hearing: Hearing | undefined, today: LocalDate): boolean {
  return hearing?.stage === 'offered' && today <= hearing.askBy;
}
