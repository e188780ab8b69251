import { assert } from './assert.ts';

/** The three groups of the bulletin's statistics: licences, public services, the other nine powers. */
export type Bucket = 'license' | 'publicService' | 'otherNine';

/** 事项类型: one of the ten administrative powers, or public service. */
export interface MatterType {
  /** National code of two digits (GB/T 39046 A.1). */
  readonly code: string;
  readonly term: string;
  readonly id: string;
  readonly bucket: Bucket;
  /** 依申请: somebody applies. The others start ex officio, have no window and are only counted. */
  readonly startsOn: 'application' | 'office';
}

export const MATTER_TYPES = [
  { code: '01', term: '行政许可', id: 'ADMIN_LICENSE', bucket: 'license', startsOn: 'application' },
  { code: '02', term: '行政处罚', id: 'ADMIN_PENALTY', bucket: 'otherNine', startsOn: 'office' },
  { code: '03', term: '行政强制', id: 'ADMIN_COERCION', bucket: 'otherNine', startsOn: 'office' },
  { code: '04', term: '行政征收', id: 'ADMIN_LEVY', bucket: 'otherNine', startsOn: 'office' },
  {
    code: '05',
    term: '行政给付',
    id: 'ADMIN_PAYMENT',
    bucket: 'otherNine',
    startsOn: 'application',
  },
  { code: '06', term: '行政检查', id: 'ADMIN_INSPECTION', bucket: 'otherNine', startsOn: 'office' },
  {
    code: '07',
    term: '行政确认',
    id: 'ADMIN_CONFIRMATION',
    bucket: 'otherNine',
    startsOn: 'application',
  },
  {
    code: '08',
    term: '行政奖励',
    id: 'ADMIN_REWARD',
    bucket: 'otherNine',
    startsOn: 'application',
  },
  {
    code: '09',
    term: '行政裁决',
    id: 'ADMIN_ADJUDICATION',
    bucket: 'otherNine',
    startsOn: 'application',
  },
  {
    code: '10',
    term: '其他行政权力',
    id: 'OTHER_POWER',
    bucket: 'otherNine',
    startsOn: 'application',
  },
  {
    code: '20',
    term: '公共服务',
    id: 'PUBLIC_SERVICE',
    bucket: 'publicService',
    startsOn: 'application',
  },
] as const satisfies readonly MatterType[];

const TYPE_OF: ReadonlyMap<string, MatterType> = new Map(
  MATTER_TYPES.map((each) => [each.code, each]),
);

/** The type with this national code; undefined when there is none. */
export function findMatterType(code: string): MatterType | undefined {
  return TYPE_OF.get(code);
}

/** The bucket of a type known to exist; an unknown code is a defect. */
export function bucketOf(code: string): Bucket {
  const found = TYPE_OF.get(code);
  assert(found, `matter type ${code} exists`);
  return found.bucket;
}
