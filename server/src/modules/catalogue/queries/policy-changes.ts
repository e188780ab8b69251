import type { Reader } from '../../../platform/database/index.ts';
import { measuresByMatter } from '../core/policy.ts';
import { type RuleChange, ruleChange } from '../core/rule-change.ts';
import type { MatterIndex } from '../matter-index.ts';
import type { MatterVersion } from '../matter-versions.ts';
import { findPolicy } from './policies.ts';
import { mattersNamed } from './policy-background.ts';

/** What a document changes about one matter. */
export interface MatterChange extends RuleChange {
  readonly matterId: number;
  readonly taskCode: string;
  readonly name: string;
  readonly departmentName: string;
}

/** What a document, a draft as well as a published one, changes about which matters from its first day on. */
export interface PolicyChanges {
  readonly issuerId: number;
  readonly effectiveFrom: string;
  readonly changes: readonly MatterChange[];
}

/** What a document changes; undefined when there is none of this number. */
export async function policyChanges(
  db: Reader,
  {
    index,
    listed,
  }: {
    readonly index: MatterIndex;
    /** The matter as its list in force says. */
    readonly listed: (matterId: number) => Promise<MatterVersion | undefined>;
  },
  policyId: number,
): Promise<PolicyChanges | undefined> {
  const found = await findPolicy(db, policyId);
  if (!found) return undefined;
  const { issuerId, content } = 'draft' in found ? found.draft : found.policy;
  const measures = measuresByMatter([{ policyId, issuerId, content, lastDay: undefined }]);
  const changes: MatterChange[] = [];
  for (const { matterId, taskCode, name, department } of mattersNamed(content, index)) {
    const matter = await listed(matterId);
    if (!matter) continue;
    const acting = index.measures.get(taskCode) ?? [];
    const others = acting.filter((one) => one.policyId !== policyId);
    const change = ruleChange(matter, { others, own: measures.get(taskCode) ?? [] });
    changes.push({ ...change, matterId, taskCode, name, departmentName: department.shortName });
  }
  return { issuerId, effectiveFrom: content.effectiveFrom, changes };
}
