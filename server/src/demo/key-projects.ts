import type { PlannedCase } from './plan-cases.ts';

/** 使用林地 of key projects: the matters that a document of the demo puts first (demo/policies.json). */
const MATTERS: ReadonlySet<string> = new Set([
  '1151000000000009472000164001000',
  '1151000000000009472000164002000',
]);

/** The key project that a case of the demo is for; every other case of those matters is for one. */
export function keyProjectOf({ serial, matter }: Pick<PlannedCase, 'serial' | 'matter'>) {
  if (!MATTERS.has(matter.taskCode) || serial % 2 === 0) return {};
  const level = serial % 3 === 0 ? ('NATIONAL' as const) : ('PROVINCIAL' as const);
  return { keyProject: { level, name: `示例重点项目 ${serial} 号` } };
}
