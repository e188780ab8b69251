import type { MatterState } from '@banshi/contract/catalogue-words';
import type { MatterBody, MatterCodes } from './matter-body.ts';
import type { PublishedVersion } from './publication.ts';

/** A matter as it stands now: its newest version, in force or waiting, and its draft. */
export interface MatterStand extends MatterCodes {
  readonly matterId: number;
  readonly departmentId: number;
  readonly type: string;
  readonly state: MatterState;
  readonly latest: PublishedVersion | undefined;
  readonly draft: { readonly revision: number; readonly body: MatterBody } | undefined;
}
