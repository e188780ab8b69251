import type { RoleId } from '@banshi/contract/roles';
import type { Brand } from '../../../kernel/brand.ts';

/** A member of staff. */
export type StaffId = Brand<string, 'StaffId'>;

/** A role within a body and everything below it. */
export interface Grant {
  readonly role: RoleId;
  readonly organisationId: number;
  /** The body itself and all bodies below it. */
  readonly covers: ReadonlySet<number>;
}

/** The person who acts: signed in, with the roles held now. */
export interface Actor {
  readonly staffId: StaffId;
  readonly name: string;
  readonly organisationId: number;
  readonly windowId: number | undefined;
  readonly grants: readonly Grant[];
}

/** Whether the actor holds one of `roles` for the body `organisationId`. */
export function holds(actor: Actor, roles: readonly RoleId[], organisationId: number): boolean {
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && grant.covers.has(organisationId),
  );
}

/** Whether the actor holds one of `roles` anywhere. */
export function holdsAnywhere(actor: Actor, roles: readonly RoleId[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** The bodies for which the actor holds one of `roles`, in ascending order. */
export function bodiesWithin(actor: Actor, roles: readonly RoleId[]): readonly number[] {
  const bodies = new Set(
    actor.grants
      .filter((grant) => roles.includes(grant.role))
      .flatMap((grant) => [...grant.covers]),
  );
  return [...bodies].sort((one, other) => one - other);
}
