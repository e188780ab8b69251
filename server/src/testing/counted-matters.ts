import type { CountedMatter } from '../modules/statistics/index.ts';

const TERMS = {
  isInForce: true,
  version: 1,
  projectType: 'PROMISE',
  statutory: { days: 20, unit: 'workDay' },
  promise: { days: 5, unit: 'workDay' },
  visitsMax: 1,
  isWholeOnline: false,
  isOnline: true,
} as const;

/** Three matters of two departments, one in each bucket. */
export const MATTERS: ReadonlyMap<number, CountedMatter> = new Map<number, CountedMatter>([
  [1, matter('license', '01', 'HEALTH')],
  [2, matter('publicService', '20', 'HEALTH')],
  [3, matter('otherNine', '07', 'FOREST')],
]);

function matter(bucket: CountedMatter['bucket'], type: string, code: string): CountedMatter {
  const id = code === 'FOREST' ? 2 : 1;
  const department = { id, code, name: `示例${code}`, areaCode: '510000' };
  return {
    taskCode: `${code}-${type}`,
    name: `示例事项${type}`,
    bucket,
    type,
    ...TERMS,
    department,
  };
}
