import type { TrustGrade, Verdict } from '@banshi/contract/material-words';
import type { TransferDirection } from '@banshi/contract/paper-words';
import type { ReadingPurpose } from '@banshi/contract/reading-words';
import { assert } from '../../../../kernel/assert.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { Handed } from './handed.ts';

/** What an examiner finds of a material, with what he vouches for. */
export interface Finding {
  readonly verdict: Verdict;
  readonly note?: string;
  /** What the examiner vouches for now, when that is more or less than at the handing-in. */
  readonly trust?: TrustGrade;
  /** Until when the document itself is valid, as it says. */
  readonly validUntil?: LocalDate;
}

/** 材料流转单: the list with which paper goes. */
export interface TransferRef {
  readonly transferId: string;
  readonly number: string;
  readonly direction: TransferDirection;
}

/** Which paper: the number of the material, and the handing-in with which it came. */
export interface PaperRef {
  readonly orderNum: number;
  readonly handing: number;
}

type MaterialFacts =
  | {
      readonly type: 'cases/material-handed-in';
      readonly handed: Handed;
      /** Where its paper was taken in, where that was not at the counter. */
      readonly paperAt?: 'department';
    }
  | ({
      readonly type: 'cases/material-checked';
      readonly orderNum: number;
      /** Which handing-in of the material was examined; 0 when there is none. */
      readonly handing: number;
    } & Finding)
  | {
      readonly type: 'cases/copy-unmasked';
      readonly orderNum: number;
      readonly fileId: string;
      readonly reason: string;
    }
  | { readonly type: 'cases/applicant-unmasked'; readonly reason: string }
  | {
      readonly type: 'cases/applicant-protected';
      readonly isProtected: boolean;
      readonly reason: string;
    }
  | ({
      readonly type: 'cases/paper-sent' | 'cases/paper-recalled';
      readonly papers: readonly PaperRef[];
    } & TransferRef)
  | ({
      readonly type: 'cases/paper-taken';
      readonly papers: readonly PaperRef[];
      /** What was on the list and did not come. */
      readonly missing: readonly PaperRef[];
    } & TransferRef)
  | {
      readonly type: 'cases/opened';
      readonly purpose: ReadingPurpose;
      readonly note?: string;
      /** The day on which the case is open to who said what for. */
      readonly openOn: LocalDate;
    };

/** What happened between the steps of a case: to a material or its paper, or that somebody saw what is masked or not his own. */
export type MaterialEvent = MaterialFacts & {
  readonly at: Instant;
  readonly by: StaffId;
  /** The version that the case had then; it orders both journals. */
  readonly caseVersion: number;
};

/** An entry of the journal of the materials of one case. */
export interface MaterialEntry {
  readonly version: number;
  readonly event: MaterialEvent;
}

const KNOWN_TYPES: ReadonlySet<string> = new Set<MaterialEvent['type']>([
  'cases/material-handed-in',
  'cases/material-checked',
  'cases/copy-unmasked',
  'cases/applicant-unmasked',
  'cases/applicant-protected',
  'cases/paper-sent',
  'cases/paper-taken',
  'cases/paper-recalled',
  'cases/opened',
]);

/**
 * Versions of the materials' journal are sealed as if they went on from here, so that no place of it can be
 * taken for one of the journal of the case.
 */
export const MATERIAL_PLACES_FROM = 0x8000_0000;

/** The exact text that the journal keeps and the chain hashes. */
export function encodeMaterialEvent(event: MaterialEvent): string {
  return JSON.stringify(event);
}

/** Reads an entry back; a journal holds only events that this program wrote. */
export function decodeMaterialEvent(body: string): MaterialEvent {
  const event: MaterialEvent = JSON.parse(body);
  assert(KNOWN_TYPES.has(event.type), `the journal holds the unknown event ${event.type}`);
  return event;
}
