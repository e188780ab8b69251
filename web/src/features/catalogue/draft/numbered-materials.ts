import type { MaterialSpec } from '@banshi/contract/matter-file';

/** The materials numbered from 1 in their order, as the list demands. */
export function numbered(materials: readonly MaterialSpec[]): MaterialSpec[] {
  return materials.map((material, index) => ({ ...material, orderNum: index + 1 }));
}
