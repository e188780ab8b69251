import type { StaffId } from '../../../identity/index.ts';

/** Who did something, and in whose place, where somebody stood in (AB 岗). */
export interface DoneBy {
  readonly by: StaffId;
  readonly inPlaceOf?: StaffId | undefined;
}

/** The separation of duties looks at both. */
export function personsIn({ by, inPlaceOf }: DoneBy): readonly StaffId[] {
  return inPlaceOf === undefined ? [by] : [by, inPlaceOf];
}
