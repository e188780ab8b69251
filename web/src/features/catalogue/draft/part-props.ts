import type { MatterBody } from '@banshi/contract/matter-file';

/** A part of a list, and the way to change it. */
export interface PartProps {
  readonly body: MatterBody;
  readonly onChange: (part: Partial<MatterBody>) => void;
}
