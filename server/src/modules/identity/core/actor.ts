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
  /** AB 岗: whose role it is, where the actor holds it in the place of somebody who is away. */
  readonly inPlaceOf?: StaffId;
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

/** Everybody in whose place the actor holds a role now (AB 岗). */
export function standsInFor(actor: Actor): readonly StaffId[] {
  return [...new Set(actor.grants.flatMap(({ inPlaceOf }) => inPlaceOf ?? []))];
}

/**
 * In whose place the actor uses one of `roles` for this body: nobody's where a role of his own does, unless
 * the work is that of `whose`, for whom he stands in.
 */
export function inWhosePlace(
  actor: Actor,
  { roles, organisationId }: { readonly roles: readonly RoleId[]; readonly organisationId: number },
  whose: StaffId | undefined,
): StaffId | undefined {
  const fitting = actor.grants.filter(
    (grant) => roles.includes(grant.role) && grant.covers.has(organisationId),
  );
  const absent = fitting.flatMap(({ inPlaceOf }) => inPlaceOf ?? []);
  if (whose !== undefined && absent.includes(whose)) return whose;
  return fitting.some((grant) => grant.inPlaceOf === undefined) ? undefined : absent[0];
}
