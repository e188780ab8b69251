import type { MaterialSource } from '@banshi/contract/catalogue-words';
import { addDays, type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { CaseId } from '../case.ts';
import type { Handed } from './handed.ts';
import { kindOf } from './material-kinds.ts';
import { currentOf, type Handing, type Material } from './materials.ts';

/** A copy without a date on it is believed for so long after it was handed in. */
export const HELD_DAYS_MAX = 365;

/** What a list says of a material, as far as reuse goes. */
export interface Demanded {
  readonly orderNum: number;
  readonly name: string;
  readonly source: MaterialSource;
}

/** A material that the centre holds of an applicant: where it lies and how it stands there. */
export interface Held {
  readonly caseId: CaseId;
  readonly orderNum: number;
  readonly kind: string;
  readonly material: Material;
}

/**
 * 国务院关于在线政务服务的若干规定第七条: what an authority has issued is the same in whichever case it is shown; what an
 * applicant writes for one application belongs to that one and is never taken for another purpose.
 */
export function isReusable({ source }: Pick<Demanded, 'source'>): boolean {
  return source === 'government';
}

/** The kinds of documents that a list demands and that may have been handed in before. */
export function reusableKinds(list: readonly Demanded[]): ReadonlyMap<number, string> {
  return new Map(
    list.filter(isReusable).map(({ orderNum, name }) => [orderNum, kindOf(name)] as const),
  );
}

/** The handing-in that can be taken over today: found in order, kept as a file, and still valid. */
export function standingOf(material: Material, today: LocalDate): Handing | undefined {
  const current = currentOf(material);
  if (!current || current.fileIds.length === 0 || material.audit !== 'PASS') return undefined;
  const lastDay = material.validUntil ?? addDays(localDateOf(current.at), HELD_DAYS_MAX);
  return today <= lastDay ? current : undefined;
}

/** The same material handed in for another case: the same files, vouched for as they were, and whence. */
export function takenOver(
  { caseId, orderNum: place, material }: Held,
  current: Handing,
  orderNum: number,
): Handed {
  return {
    orderNum,
    form: 'electronic',
    fileIds: current.fileIds,
    source: 'reused',
    ...(material.trust ? { trust: material.trust } : {}),
    ...(material.validUntil ? { validUntil: material.validUntil } : {}),
    from: current.from ?? { caseId, orderNum: place },
  };
}
