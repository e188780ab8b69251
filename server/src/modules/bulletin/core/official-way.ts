import type { OfficialAct, OfficialState } from '@banshi/contract/official-words';
import { DOCUMENT_WRITERS, type RoleId } from '@banshi/contract/roles';
import type { StaffId } from '../../identity/index.ts';
import type { KeptOfficial, OfficialEntry } from './kept-official.ts';

/** A step of a document on its way to its number. */
export interface OfficialStep {
  readonly from: readonly OfficialState[];
  readonly to: OfficialState;
  readonly roles: readonly RoleId[];
  /** Who did one of these does not take it. */
  readonly apartFrom: readonly OfficialAct[];
}

const WRITING = ['START', 'SAVE'] as const;

/** 拟稿、送核、核稿、签发: who writes does not review, and who wrote or reviewed does not issue. */
export const OFFICIAL_WAY: Readonly<Record<Exclude<OfficialAct, 'START'>, OfficialStep>> = {
  SAVE: { from: ['DRAFT'], to: 'DRAFT', roles: DOCUMENT_WRITERS, apartFrom: [] },
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED', roles: DOCUMENT_WRITERS, apartFrom: [] },
  PASS: {
    ...{ from: ['SUBMITTED'], to: 'PASSED', roles: ['BULLETIN_OFFICE_REVIEWER'] },
    apartFrom: WRITING,
  },
  RETURN: {
    ...{ from: ['SUBMITTED', 'PASSED'], to: 'DRAFT', apartFrom: WRITING },
    roles: ['BULLETIN_OFFICE_REVIEWER', 'BULLETIN_SIGNER'],
  },
  ISSUE: {
    ...{ from: ['PASSED'], to: 'ISSUED', roles: ['BULLETIN_SIGNER'] },
    apartFrom: [...WRITING, 'PASS'],
  },
};

/** Whatever is taken after a document was begun. */
export type OfficialStepName = keyof typeof OFFICIAL_WAY;

export type OfficialWayBar =
  | { readonly code: 'bulletin/document-issued' }
  | { readonly code: 'bulletin/document-own' }
  | { readonly code: 'bulletin/document-state'; readonly state: OfficialState };

/** What bars somebody from a step of a document that stands so; his roles aside. */
export function barOfStep(
  { state }: Pick<KeptOfficial, 'state'>,
  story: readonly OfficialEntry[],
  { act, by }: { readonly act: OfficialStepName; readonly by: StaffId },
): OfficialWayBar | undefined {
  const { from, apartFrom } = OFFICIAL_WAY[act];
  if (state === 'ISSUED') return { code: 'bulletin/document-issued' };
  if (!from.includes(state)) return { code: 'bulletin/document-state', state };
  const isOwn = story.some((entry) => entry.by === by && apartFrom.includes(entry.act));
  return isOwn ? { code: 'bulletin/document-own' } : undefined;
}
