import type { HearingGround } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { DueDay, Dues } from '../clocks/limits.ts';

/** 听证: from the notice of the right, or the order of the authority, to the minutes. */
export type HearingFacts =
  | { readonly type: 'cases/hearing-offered'; readonly due: DueDay }
  | { readonly type: 'cases/hearing-asked'; readonly party: string; readonly due: DueDay }
  | {
      readonly type: 'cases/hearing-ordered';
      readonly ground: HearingGround;
      readonly basis: string;
      /** Where the public was told of it (第四十六条). */
      readonly announcement: string;
      readonly due: DueDay;
    }
  | ({ readonly type: 'cases/hearing-dropped'; readonly reason: string } & Dues)
  | {
      readonly type: 'cases/hearing-set';
      readonly heldOn: LocalDate;
      readonly place: string;
      readonly hostId: StaffId;
    }
  | ({
      readonly type: 'cases/hearing-held';
      readonly minutes: string;
      readonly signedBy: string;
    } & Dues);
