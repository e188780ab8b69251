import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { StaffNames } from '../identity/index.ts';
import type { FiguresFor } from './render-bulletin.ts';

/** What the module needs from outside; filled in the composition root. */
export interface BulletinDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly staffNames: StaffNames;
  readonly typesetter: Typesetter;
  /** Accepted and finished cases of a period, as they stand now. */
  readonly figures: FiguresFor;
}
