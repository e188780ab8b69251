import type {
  AuthorityAction,
  CancellationGround,
  LicenceState,
  PenaltyHearing,
  RevocationGround,
} from '@banshi/contract/licence-words';
import type { Instant } from '../../../kernel/instant.ts';
import { addMonths, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Licence } from './licence.ts';
import type { LicenceEvent } from './licence-event.ts';
import { mayHappen } from './licence-life.ts';
import type { DeliberationGiven, LegalReviewGiven } from './prior-steps.ts';
import type { LicenceRefusal } from './refusal.ts';
import { strip } from './strip.ts';
import { correctUse, prolongUse } from './use-acts.ts';

/** 行政许可法第七十九条: three years after a licence that was obtained by fraud. */
const BAR_MONTHS = 36;

/** What the authority gives with an act on a licence. */
export type AuthorityAct =
  | { readonly action: 'suspend'; readonly reason: string; readonly until: string }
  | { readonly action: 'restore'; readonly reason: string }
  | { readonly action: 'revoke'; readonly ground: RevocationGround; readonly reason: string }
  | {
      readonly action: 'strip';
      readonly reason: string;
      readonly basis: string;
      readonly toldOn: string;
      readonly hearing: PenaltyHearing;
      readonly legalReview: LegalReviewGiven;
      readonly deliberation: DeliberationGiven;
    }
  | { readonly action: 'withdraw'; readonly reason: string; readonly compensation: string }
  | { readonly action: 'cancel'; readonly ground: CancellationGround; readonly reason: string }
  | {
      readonly action: 'correctUse';
      readonly reason: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly action: 'prolongUse'; readonly reason: string; readonly to: string };

/** Who acts and when, and whether the matter concerns safety directly. */
export interface ByAuthority {
  readonly by: StaffId;
  readonly byName: string;
  readonly at: Instant;
  readonly concernsSafety: boolean;
  readonly calendar: WorkCalendar;
}

/** The act as an event, or why it may not be done: always with a reason, on a licence that stands so. */
export function decideOnLicence(
  licence: Licence,
  who: ByAuthority,
  act: AuthorityAct,
): Result<LicenceEvent, LicenceRefusal> {
  const { state } = licence;
  if (!mayHappen(act.action, state)) {
    return refuse({ code: 'licences/wrong-state', action: act.action, state });
  }
  if (isBlank(act.reason)) return refuse({ code: 'licences/reason-missing', field: 'reason' });
  return DECISIONS[act.action](licence, who, act as never);
}

type Decide<A extends AuthorityAction> = (
  licence: Licence,
  who: ByAuthority,
  act: Extract<AuthorityAct, { readonly action: A }>,
) => Result<LicenceEvent, LicenceRefusal>;

const DECISIONS: { readonly [A in AuthorityAction]: Decide<A> } = {
  suspend: (_licence, { by, at }, { reason, until: asked }) => {
    const until = parseLocalDate(asked);
    if (until === undefined || until <= localDateOf(at)) {
      return refuse({ code: 'licences/day-impossible', field: 'until', on: asked });
    }
    return ok({ type: 'licences/suspended', at, by, reason, until });
  },
  restore: (_licence, { by, at }, { reason }) => ok({ type: 'licences/restored', at, by, reason }),
  revoke: (_licence, { by, at, concernsSafety }, { ground, reason }) => {
    const isBarred = ground === 'FRAUD' && concernsSafety;
    const bar = isBarred ? { barredUntil: addMonths(localDateOf(at), BAR_MONTHS) } : {};
    return ok({ type: 'licences/revoked', at, by, ground, reason, ...bar });
  },
  strip,
  withdraw: (_licence, { by, at }, { reason, compensation }) => {
    if (isBlank(compensation)) {
      return refuse({ code: 'licences/reason-missing', field: 'compensation' });
    }
    return ok({ type: 'licences/withdrawn', at, by, reason, compensation });
  },
  cancel: ({ state }, { by, at }, { ground, reason }) => {
    if (!fits(ground, state)) return refuse({ code: 'licences/ground-unfit', ground, state });
    return ok({ type: 'licences/cancelled', at, by, ground, reason });
  },
  correctUse,
  prolongUse,
};

/** 撤销、撤回、吊销. */
const TAKEN_BACK: ReadonlySet<LicenceState> = new Set(['REVOKED', 'STRIPPED', 'WITHDRAWN_BY_GOV']);

/** 第七十条: what has run out or was taken back is cancelled for that, and nothing else is. */
function fits(ground: CancellationGround, state: LicenceState): boolean {
  if (state === 'EXPIRED') return ground === 'EXPIRED';
  if (TAKEN_BACK.has(state)) return ground === 'TAKEN_BACK';
  return ground !== 'EXPIRED' && ground !== 'TAKEN_BACK';
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
