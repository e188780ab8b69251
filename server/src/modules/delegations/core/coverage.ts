import type { EntrustmentGap } from '@banshi/contract/delegation-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Delegation, lastDayOf, stateOn } from './delegation.ts';
import { cityOf } from './delegation-rules.ts';

/** What a case rests on that a city handles for a department of the province. */
export interface Entrustment {
  readonly delegationId: number;
  /** In whose name it is handled, and who answers for it (行政许可法第二十四条第二款). */
  readonly principalId: number;
  /** 委托书. */
  readonly agreementNo: string;
}

/** For what an entrustment is asked: whose power, where, and on which day. */
export interface Sought {
  readonly principalId: number;
  readonly toArea: string;
  readonly area: string;
  readonly on: LocalDate;
}

/** Why none covers it: the nearest that there is, and its last day where that says why. */
export interface Gap {
  readonly why: EntrustmentGap;
  readonly day?: LocalDate;
}

/** From the nearest gap to the farthest. */
const NEAREST: readonly EntrustmentGap[] = ['area', 'suspended', 'not-yet', 'expired', 'recovered'];

/** The entrustment in use that covers the case, the one that lasts longest; or what comes nearest. */
export function coverage(ofItem: readonly Delegation[], sought: Sought): Result<Entrustment, Gap> {
  const given = ofItem.filter(
    ({ content: { way, fromOrgId } }) => way === 'ENTRUSTED' && fromOrgId === sought.principalId,
  );
  const looked = given.map((one) => ({ one, gap: gapOf(one, sought) }));
  const [covering] = looked
    .filter(({ gap }) => gap === undefined)
    .map(({ one }) => one)
    .toSorted((one, other) => (endOf(one) < endOf(other) ? 1 : -1));
  if (covering) {
    return ok({
      delegationId: covering.id,
      principalId: covering.content.fromOrgId,
      agreementNo: covering.paperNo ?? '',
    });
  }
  const gaps = looked.flatMap(({ gap }) => gap ?? []);
  const [nearest] = gaps.toSorted(
    (one, other) => NEAREST.indexOf(one.why) - NEAREST.indexOf(other.why),
  );
  return refuse(nearest ?? { why: 'none' });
}

function gapOf(delegation: Delegation, { toArea, area, on }: Sought): Gap | undefined {
  const { content } = delegation;
  const lastDay = lastDayOf(content);
  switch (stateOn(delegation, on)) {
    case 'EXPIRED':
      return { why: 'expired', ...(lastDay ? { day: lastDay } : {}) };
    case 'RECOVERED':
      return { why: 'recovered' };
    case 'SUSPENDED':
      return { why: 'suspended' };
    case 'ACTIVE':
      break;
    default:
      return { why: 'not-yet' };
  }
  if (on < content.effectiveFrom) return { why: 'not-yet', day: content.effectiveFrom };
  return liesWithin(area, content.areas, toArea) ? undefined : { why: 'area' };
}

/** An area of a delegation takes in the counties below it; one without areas takes in the whole city. */
function liesWithin(area: string, areas: readonly string[], toArea: string): boolean {
  const within = areas.length > 0 ? areas : [cityOf(toArea)];
  return within.some((one) => area === one || (one === cityOf(one) && cityOf(area) === one));
}

function endOf({ content }: Delegation): string {
  return lastDayOf(content) ?? '9999-12-31';
}
