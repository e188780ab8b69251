import type { CrossMode } from '@banshi/contract/case-words';

/** 跨省通办: how the two provinces share the work, and the province from which the applicant came to us. */
export interface CrossProvince {
  readonly mode: CrossMode;
  readonly originArea: string;
}

/** Whether two tell the same of the other province; a case of our own has none. */
export function isSameCross(
  one: CrossProvince | undefined,
  other: CrossProvince | undefined,
): boolean {
  return one?.mode === other?.mode && one?.originArea === other?.originArea;
}
