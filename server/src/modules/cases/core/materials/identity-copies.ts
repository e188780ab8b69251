import type { LocalDate } from '../../../../kernel/local-date.ts';
import { isIdentityDocument } from './material-kinds.ts';
import type { Materials } from './materials.ts';

interface Named {
  readonly orderNum: number;
  readonly name: string;
}

/**
 * The material that makes a file an identity copy, if one does: 个人信息保护法第五条、第六条 let it be seen only as far
 * as the purpose needs. A file that is anything else in the case as well is still one.
 */
export function identityMaterialOf(
  fileId: string,
  materials: Materials,
  list: readonly Named[],
): number | undefined {
  return list.find(({ orderNum, name }) => {
    const handings = materials.get(orderNum)?.handings ?? [];
    return isIdentityDocument(name) && handings.some((one) => one.fileIds.includes(fileId));
  })?.orderNum;
}

/** What stands across a copy: for which purpose only, when, and who looks. */
export function watermarkFor(matterName: string, on: LocalDate, reader: string): readonly string[] {
  return [`仅供办理「${matterName}」事项使用`, `${on}　${reader}`];
}
