import type { NoticeChannel } from '@banshi/contract/notice-words';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Protection } from '../../platform/crypto/index.ts';
import type { ReadingDeps } from '../cases/index.ts';
import type { Catalogue, MatterVersion } from '../catalogue/index.ts';
import type { Mobiles, OrganisationTree, StaffNames } from '../identity/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface NoticeDeps extends ReadingDeps {
  readonly protection: Protection;
  readonly matter: (matterId: number, version?: number) => Promise<MatterVersion | undefined>;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  readonly calendar: () => Promise<WorkCalendar>;
  /** The mobiles of staff, for what is told to them. */
  readonly mobiles: Mobiles;
  readonly hallDays: Catalogue['hallDays'];
  /** The ways by which notices go out; each notice goes by all of them. */
  readonly channels: readonly NoticeChannel[];
  /** Where the public reaches this house, without a slash at the end. */
  readonly publicAddress: string;
}
