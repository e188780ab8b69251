import type { PlannedCase } from './plan-cases.ts';

/** 跨省通办: so many cases of the demo come from another province, one in each number of them, mostly Chongqing (川渝通办). */
const WAYS = [
  { every: 29, crossProvince: { mode: 'FULL_ONLINE', originArea: '500000' } },
  { every: 41, crossProvince: { mode: 'COLLECT_BY_PROXY', originArea: '500000' } },
  { every: 67, crossProvince: { mode: 'MULTI_SITE', originArea: '530000' } },
  { every: 83, crossProvince: { mode: 'COLLECT_BY_PROXY', originArea: '310000' } },
] as const;

/** The part of another province in a case of the demo; most have none. */
export function crossProvinceOf({ serial }: Pick<PlannedCase, 'serial'>) {
  const way = WAYS.find(({ every }) => serial % every === 0);
  return way ? { crossProvince: way.crossProvince } : {};
}
