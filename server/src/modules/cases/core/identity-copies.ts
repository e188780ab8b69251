import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { StaffId } from '../../identity/index.ts';
import { isBlank } from './acceptance.ts';
import type { MaterialEntry, MaterialEvent } from './material-event.ts';
import { isIdentityDocument } from './material-kinds.ts';
import type { Materials } from './materials.ts';
import type { CaseRefusal } from './refusal.ts';

/** How long the original may be fetched after its unmasking. */
const OPEN_MS = 10 * 60 * 1000;

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

/** To see the original takes a reason, which the journal keeps. */
export function unmask(
  {
    at,
    by,
    caseVersion,
  }: { readonly at: Instant; readonly by: StaffId; readonly caseVersion: number },
  copy: { readonly orderNum: number; readonly fileId: string; readonly reason: string },
): Result<MaterialEvent, CaseRefusal> {
  if (isBlank(copy.reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/copy-unmasked', at, by, caseVersion, ...copy });
}

/** Whether this person has unmasked this file so lately that it is still open to him. */
export function isUnmasked(
  between: readonly MaterialEntry[],
  fileId: string,
  { by, now }: { readonly by: StaffId; readonly now: Instant },
): boolean {
  return between.some(
    ({ event }) =>
      event.type === 'cases/copy-unmasked' &&
      event.fileId === fileId &&
      event.by === by &&
      now - event.at <= OPEN_MS,
  );
}
