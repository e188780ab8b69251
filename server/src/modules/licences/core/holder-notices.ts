import type { LicenceNoticeKind } from '@banshi/contract/notice-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { cancelBy } from './filing.ts';
import type { Licence } from './licence.ts';
import type { LicenceEvent } from './licence-event.ts';

/** What the holder is told: the kind of the notice and the day it names. */
export interface HolderNotice {
  readonly kind: LicenceNoticeKind;
  readonly by: LocalDate | null;
}

/** What an entry tells the holder today; most tell him nothing, and what came too late to be of use is left out. */
export function holderNotice(
  licence: Licence,
  event: LicenceEvent,
  today: LocalDate,
): HolderNotice | undefined {
  switch (event.type) {
    case 'licences/use-ended': {
      const by = cancelBy(licence);
      return by !== undefined && today <= by ? { kind: 'FILING_ENDED', by } : undefined;
    }
    case 'licences/cancellation-missed':
      return { kind: 'FILING_OVERDUE', by: cancelBy(licence) ?? null };
    default:
      return undefined;
  }
}
