import type { MatterBody } from '@banshi/contract/matter-file';

/** Elements that change; a review chain that is undefined is taken away. */
export type BodyPart = Partial<Omit<MatterBody, 'reviewChain'>> & {
  readonly reviewChain?: MatterBody['reviewChain'] | undefined;
};

/** A part of a list, and the way to change it. */
export interface PartProps {
  readonly body: MatterBody;
  readonly onChange: (part: BodyPart) => void;
}
