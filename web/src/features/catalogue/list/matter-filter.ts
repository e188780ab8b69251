import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import {
  DRAFT_STAGES,
  type DraftStage,
  MATTER_STATES,
  MATTER_TRAITS,
  type MatterState,
  type MatterTrait,
} from '@banshi/contract/catalogue-words';

/** Which matters a list shows; what is left out is not filtered. */
export interface MatterFilter {
  readonly text: string;
  readonly departmentId: number | undefined;
  readonly type: string | undefined;
  readonly bucket: Bucket | undefined;
  readonly state: MatterState | undefined;
  readonly draftStage: DraftStage | undefined;
  /** Of those in force, what a rate counts. */
  readonly trait: MatterTrait | undefined;
}

export const NO_FILTER: MatterFilter = {
  text: '',
  departmentId: undefined,
  type: undefined,
  bucket: undefined,
  state: undefined,
  draftStage: undefined,
  trait: undefined,
};

const TYPE = /^(0[1-9]|10|20)$/;

/** The filter that an address holds; what it does not understand it leaves out. */
export function filterFrom(search: URLSearchParams): MatterFilter {
  const type = search.get('type') ?? '';
  const department = Number(search.get('department') ?? '');
  return {
    text: search.get('text') ?? '',
    departmentId: Number.isInteger(department) && department > 0 ? department : undefined,
    type: TYPE.test(type) ? type : undefined,
    bucket: BUCKETS.find((each) => each === search.get('bucket')),
    state: MATTER_STATES.find((each) => each === search.get('state')),
    draftStage: DRAFT_STAGES.find((each) => each === search.get('draft')),
    trait: MATTER_TRAITS.find((each) => each === search.get('trait')),
  };
}

/** The address of a filter. */
export function searchOf(filter: MatterFilter): URLSearchParams {
  const { text, departmentId, type, bucket, state, draftStage, trait } = filter;
  const fields = { text, department: departmentId, type, bucket, state, draft: draftStage, trait };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
