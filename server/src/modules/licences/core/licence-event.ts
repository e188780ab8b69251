import type {
  CancellationGround,
  PenaltyHearing,
  RevocationGround,
} from '@banshi/contract/licence-words';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ApplicantId, CaseId, UsePeriod } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { LICENCE_TRANSITIONS } from './licence-life.ts';
import type { Deliberation, LegalReview } from './prior-steps.ts';

/** 有效期: from a day on, to a last day or for good. */
export interface Term {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** What a licence is, told once. */
export interface LicenceIdentity {
  readonly matterId: number;
  readonly departmentId: number;
  readonly holderId: ApplicantId;
  /** 证照名称. */
  readonly kind: string;
  readonly number: string;
  readonly grantedOn: LocalDate;
}

/** A case that was granted did it; told again, it is known by this. */
interface ByCase {
  readonly byCase: CaseId;
}

type CaseFacts =
  | ({
      readonly type: 'licences/issued';
      readonly term: Term;
      /** Days before its end by which renewal is asked. */
      readonly askDays: number;
      /** Days before its end on which its holder is reminded; ours where the list of the matter names none. */
      readonly remindDays?: readonly number[];
    } & LicenceIdentity)
  | ({ readonly type: 'licences/changed'; readonly what: string } & ByCase)
  | ({ readonly type: 'licences/renewed'; readonly term: Term } & ByCase)
  | ({ readonly type: 'licences/cancelled-as-asked'; readonly what: string } & ByCase)
  | ({
      readonly type: 'licences/filed';
      /** 使用期. */
      readonly term: UsePeriod;
      /** Days after the end of use within which the cancellation is filed. */
      readonly cancelDays: number;
    } & LicenceIdentity)
  | ({ readonly type: 'licences/filing-cancelled'; readonly what: string } & ByCase)
  | { readonly type: 'licences/voided' };

type LawFacts =
  | ({
      readonly type: 'licences/deemed-renewed';
      /** The day on which the law has done it, however late it was written down. */
      readonly on: LocalDate;
      readonly term: Term;
    } & ByCase)
  | { readonly type: 'licences/expired'; readonly on: LocalDate }
  | {
      readonly type: 'licences/reminded';
      /** So many days before the end, of those on which its holder is reminded. */
      readonly days: number;
      /** A renewal was under way, so that the holder was not told. */
      readonly isAsked: boolean;
    }
  | { readonly type: 'licences/suspension-ended'; readonly on: LocalDate }
  | { readonly type: 'licences/use-ended'; readonly on: LocalDate }
  | { readonly type: 'licences/cancellation-missed'; readonly on: LocalDate };

interface MovedUse {
  readonly reason: string;
  /** 使用期 from now on. */
  readonly term: UsePeriod;
  /** 使用期 as the receipt before tells it; that receipt stays. */
  readonly before: UsePeriod;
}

type AuthorityFacts =
  | { readonly type: 'licences/suspended'; readonly reason: string; readonly until: LocalDate }
  | { readonly type: 'licences/restored'; readonly reason: string }
  | {
      readonly type: 'licences/revoked';
      readonly ground: RevocationGround;
      readonly reason: string;
      /** Until when the holder may not apply again; only after fraud (第七十九条). */
      readonly barredUntil?: LocalDate;
    }
  | {
      readonly type: 'licences/stripped';
      /** What the holder did. */
      readonly reason: string;
      /** The rule that lets the licence be stripped for it. */
      readonly basis: string;
      /** The day on which he was told of facts, reasons and his rights (行政处罚法第四十四条、第六十三条). */
      readonly toldOn: LocalDate;
      readonly hearing: PenaltyHearing;
      /** 法制审核 and 集体讨论; entries of old do not say them. */
      readonly legalReview?: LegalReview;
      readonly deliberation?: Deliberation;
    }
  | {
      readonly type: 'licences/withdrawn';
      readonly reason: string;
      /** 补偿 of what the holder loses (第八条第二款). */
      readonly compensation: string;
    }
  | {
      readonly type: 'licences/cancelled';
      readonly ground: CancellationGround;
      readonly reason: string;
    }
  | ({ readonly type: 'licences/use-corrected' } & MovedUse)
  | ({ readonly type: 'licences/use-prolonged' } & MovedUse);

/** What happened to a licence, as its journal keeps it. */
export type LicenceEvent =
  | (CaseFacts & { readonly at: Instant })
  | (LawFacts & { readonly at: Instant })
  | (AuthorityFacts & { readonly at: Instant; readonly by: StaffId });

export type LicenceEventOf<T extends LicenceEvent['type']> = Extract<
  LicenceEvent,
  { readonly type: T }
>;

/** An entry of the journal of one licence. */
export interface LicenceEntry {
  readonly version: number;
  readonly event: LicenceEvent;
}

/**
 * Entries are sealed as if they went on from here in the journal of the case that gave the licence, so that
 * no place can be taken for one of the case or of its materials.
 */
export const LICENCE_PLACES_FROM = 0x4000_0000;

const KNOWN_TYPES: ReadonlySet<string> = new Set(LICENCE_TRANSITIONS.map((row) => row.event));

/** The exact text that the journal keeps and the chain hashes. */
export function encodeLicenceEvent(event: LicenceEvent): string {
  return JSON.stringify(event);
}

/** Reads an entry back; a journal holds only events that this program wrote. */
export function decodeLicenceEvent(body: string): LicenceEvent {
  const event: LicenceEvent = JSON.parse(body);
  assert(KNOWN_TYPES.has(event.type), `the journal holds the unknown event ${event.type}`);
  return event;
}
