/** 队列, as it is kept. */
export interface QueueClassTerms {
  readonly name: string;
  readonly organisationId: number;
  readonly matterIds: readonly number[];
  readonly isOpen: boolean;
}

/** A queue as screens and slips name it. */
export interface NamedClass {
  readonly classId: number;
  readonly prefix: string;
  readonly name: string;
  readonly isOpen: boolean;
}

/** A queue with the matters for which people wait there now. */
export type ServingClass = NamedClass & Pick<QueueClassTerms, 'matterIds'>;

/** A queue of the register. */
export interface KeptClass extends QueueClassTerms, NamedClass {
  readonly version: number;
}

/** Whose matters people wait for no longer once a queue holds these: their windows would not call from it any more. */
export function departmentsLost(
  before: readonly number[],
  after: readonly number[],
  departmentOf: (matterId: number) => number | undefined,
): readonly number[] {
  const left = new Set(after.map(departmentOf));
  const held = new Set(before.flatMap((id) => departmentOf(id) ?? []));
  return [...held].filter((departmentId) => !left.has(departmentId));
}

/** A window that takes the matters of all calls from every queue, any other from those with a matter of its departments. */
export function isServedAt(
  { departmentIds }: { readonly departmentIds: readonly number[] },
  { matterIds }: Pick<ServingClass, 'matterIds'>,
  departmentOf: (matterId: number) => number | undefined,
): boolean {
  if (departmentIds.length === 0) return true;
  return matterIds.some((id) => {
    const departmentId = departmentOf(id);
    return departmentId !== undefined && departmentIds.includes(departmentId);
  });
}
