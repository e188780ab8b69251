import { listSealUses } from '@banshi/contract/seal-uses';
import { type Route, route } from '../../platform/http/index.ts';
import type { CaseDeps } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { readSealUses } from './queries/seal-uses.ts';

/** 用印记录: what bears the seal of a body. */
export function sealUseRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [bind(listSealUses, ({ actor, query }) => readSealUses(deps, actor, query))];
}
