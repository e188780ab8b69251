import type { SigningService } from '../../platform/crypto/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { Protection, ReadingDeps } from '../cases/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface DocumentDeps extends ReadingDeps {
  /** Bytes that nobody can guess. */
  readonly random: (sizeBytes: number) => Uint8Array;
  readonly protection: Protection;
  readonly matter: Catalogue['matter'];
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  readonly typesetter: Pick<Typesetter, 'render'>;
  readonly files: FileStore;
  readonly signing: SigningService;
  /** Where the public reaches this house, without a slash at the end; printed in QR codes. */
  readonly publicAddress: string;
}
