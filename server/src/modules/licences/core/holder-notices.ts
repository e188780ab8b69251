import type { LicenceNoticeKind } from '@banshi/contract/notice-words';
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { cancelBy } from './filing.ts';
import type { Licence } from './licence.ts';
import type { LicenceEvent } from './licence-event.ts';
import { askBy } from './terms.ts';

/** What the holder is told: the kind of the notice, and the days that it names. */
export interface HolderNotice {
  readonly kind: LicenceNoticeKind;
  readonly by?: LocalDate | null;
  readonly days?: number;
  readonly until?: LocalDate;
}

/** What an entry tells the holder today; some tell him nothing, and what came too late to be of use is left out. */
export function holderNotice(
  licence: Licence,
  event: LicenceEvent,
  today: LocalDate,
): HolderNotice | undefined {
  switch (event.type) {
    case 'licences/reminded':
      return event.isAsked ? undefined : ending(licence, today);
    case 'licences/deemed-renewed': {
      const { to: until } = licence.term;
      return { kind: 'LICENCE_RENEWED_BY_LAW', ...(until ? { until } : {}) };
    }
    case 'licences/suspended':
      return { kind: 'LICENCE_SUSPENDED', until: event.until };
    case 'licences/use-ended':
      return ended(licence, today);
    case 'licences/cancellation-missed':
      return { kind: 'FILING_OVERDUE', by: cancelBy(licence) ?? null };
    case 'licences/use-corrected':
    case 'licences/use-prolonged':
      return { kind: 'FILING_MOVED', until: event.term.to, by: cancelBy(licence) ?? null };
    default: {
      const kind = PLAIN[event.type];
      return kind && { kind };
    }
  }
}

/** The use of a filing is over; nothing once its cancellation is late, which is told of itself. */
function ended(filing: Licence, today: LocalDate): HolderNotice | undefined {
  const by = cancelBy(filing);
  return by !== undefined && today <= by ? { kind: 'FILING_ENDED', by } : undefined;
}

/** What names no day. */
const PLAIN: { readonly [T in LicenceEvent['type']]?: LicenceNoticeKind } = {
  'licences/expired': 'LICENCE_EXPIRED',
  'licences/restored': 'LICENCE_RESTORED',
  'licences/suspension-ended': 'LICENCE_RESTORED',
  'licences/revoked': 'LICENCE_REVOKED',
  'licences/stripped': 'LICENCE_STRIPPED',
  'licences/withdrawn': 'LICENCE_WITHDRAWN',
  'licences/cancelled': 'LICENCE_CANCELLED',
};

/** How long it is still valid, and until when its renewal may be asked, if it still may. */
function ending(licence: Licence, today: LocalDate): HolderNotice | undefined {
  const { to: until } = licence.term;
  const last = askBy(licence);
  if (until === undefined || last === undefined) return undefined;
  const by = today <= last ? last : null;
  return { kind: 'LICENCE_ENDING', days: daysBetween(today, until), by, until };
}
