/** Delegations: powers of the province that bodies of cities use (下放、委托). The door; others enter here only. */
import type { Result } from '../../kernel/result.ts';
import type { Route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { coverage, type Entrustment, type Gap, type Sought } from './core/coverage.ts';
import type { DelegationDeps } from './deps.ts';
import { delegationRoutes } from './http.ts';
import { delegationsOfItem } from './queries/delegations.ts';

export { actOnDelegation } from './commands/act-on-delegation.ts';
export { createDelegation } from './commands/write-delegation.ts';
export type { Entrustment, Gap } from './core/coverage.ts';
export type { DelegationContent } from './core/delegation.ts';
export type { DelegationDeps } from './deps.ts';

/** Which item one body was given, and for what an entrustment of it is sought. */
export interface SoughtEntrustment extends Sought {
  readonly catalogCode: string;
  readonly toOrgId: number;
}

/** What the rest of the house uses of delegations. */
export interface Delegations {
  readonly routes: readonly Route<Actor>[];
  /** The entrustment in use that covers item, area and day, or why there is none. */
  readonly entrustment: (
    sought: Omit<SoughtEntrustment, 'toArea'>,
  ) => Promise<Result<Entrustment, Gap>>;
}

/** Wires the module. */
export function createDelegations(deps: DelegationDeps): Delegations {
  return {
    routes: delegationRoutes(deps),
    entrustment: async ({ catalogCode, toOrgId, ...sought }) => {
      const { byId } = await deps.organisations();
      const ofItem = await delegationsOfItem(deps.db, { catalogCode, toOrgId });
      return coverage(ofItem, { ...sought, toArea: byId.get(toOrgId)?.areaCode ?? '' });
    },
  };
}
