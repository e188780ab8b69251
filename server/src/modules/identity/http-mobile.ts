import * as operations from '@banshi/contract/own-mobile';
import type { Instant } from '../../kernel/instant.ts';
import { maskMobile } from '../../kernel/masking.ts';
import { ok } from '../../kernel/result.ts';
import type { Protection } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { setOwnMobile } from './commands/set-own-mobile.ts';
import type { Actor, StaffId } from './core/actor.ts';
import type { Mobiles } from './queries/mobiles.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly protection: Protection;
  readonly mobiles: Mobiles;
}

/** Where a member of staff is told outside the house. */
export function mobileRoutes(deps: Deps): Route<Actor>[] {
  const bind = route<Actor>();
  const shown = async (staffId: StaffId) => {
    const mobile = await deps.mobiles.numberOf(staffId);
    return ok({ mobile: mobile === undefined ? null : maskMobile(mobile) });
  };
  return [
    bind(operations.showOwnMobile, ({ actor }) => shown(actor.staffId)),
    bind(operations.setOwnMobile, async ({ actor, body }) => {
      await setOwnMobile(deps, actor, body.mobile);
      return shown(actor.staffId);
    }),
  ];
}
