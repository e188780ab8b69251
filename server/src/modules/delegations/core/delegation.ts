import type { DelegationState, DelegationWay } from '@banshi/contract/delegation-words';
import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';

/** What is written before it is signed. */
export interface DelegationContent {
  /** 基本编码: the same for the body that gives the power and the one that uses it. */
  readonly catalogCode: string;
  readonly fromOrgId: number;
  readonly toOrgId: number;
  readonly way: DelegationWay;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  /** Areas within the city; none: all of it. */
  readonly areas: readonly string[];
  /** Amounts and kinds to which it is limited, in words. */
  readonly limits: string | null;
  /** How the principal supervises (行政许可法第二十四条第二款). */
  readonly supervision: string | null;
  readonly basis: {
    readonly name: string;
    readonly article: string | null;
    /** The last day on which what it rests on is in force, where that is known. */
    readonly endsOn: LocalDate | null;
  };
}

/** 下放 or 委托 of one item to one body of a city, as it stands. */
export interface Delegation {
  readonly id: number;
  /** Counts the acts; the lock of every write. */
  readonly revision: number;
  /** As the acts left it; the days are told by `stateOn`. */
  readonly state: Exclude<DelegationState, 'EXPIRED'>;
  readonly content: DelegationContent;
  readonly editors: readonly string[];
  readonly paperNo: string | null;
  readonly signedOn: LocalDate | null;
  readonly announcedOn: LocalDate | null;
  readonly announcedIn: string | null;
  readonly handedOverOn: LocalDate | null;
}

/** The last day: the end of the term, or of what it rests on, whichever comes first. */
export function lastDayOf({
  effectiveTo,
  basis: { endsOn },
}: Pick<DelegationContent, 'effectiveTo' | 'basis'>): LocalDate | undefined {
  if (effectiveTo === null) return endsOn ?? undefined;
  return endsOn === null ? effectiveTo : earlierOf(effectiveTo, endsOn);
}

/** Where it stands on a day: nobody has to end what its own last day ends. */
export function stateOn(
  { state, content }: Pick<Delegation, 'state' | 'content'>,
  today: LocalDate,
): DelegationState {
  if (state === 'DRAFT' || state === 'RECOVERED') return state;
  const lastDay = lastDayOf(content);
  return lastDay !== undefined && lastDay < today ? 'EXPIRED' : state;
}
