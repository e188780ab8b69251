import { type Actor, holds } from '../identity/index.ts';
import type { Caller } from './core/matter-life.ts';

/** The actor as the rules of the catalogue ask for him. */
export function callerOf(actor: Actor): Caller {
  return {
    staffId: actor.staffId,
    holds: (roles, organisationId) => holds(actor, roles, organisationId),
  };
}
