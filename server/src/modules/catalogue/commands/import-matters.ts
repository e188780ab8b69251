import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { readOrganisationTree } from '../../identity/index.ts';
import {
  type ImportEntry,
  type ImportFinding,
  type ImportStep,
  planImport,
} from '../core/import-plan.ts';
import {
  changeState,
  countChange,
  insertMatter,
  insertVersion,
  lockCatalogue,
  lockMatters,
  saveDraft,
} from '../store/matter-store.ts';

/** What an import did. */
export interface ImportSummary {
  readonly read: number;
  readonly created: number;
  readonly published: number;
  readonly drafted: number;
  readonly unchanged: number;
}

export interface ImportOptions {
  /** `changes`: a changed matter is published too; `new-only`: it becomes a draft. */
  readonly publish: 'changes' | 'new-only';
  readonly at: Instant;
  readonly by: string | null;
}

/**
 * Brings the matters of a file into the catalogue, all or none. The same content again changes
 * nothing. Belongs into a transaction that is rolled back on a refusal.
 */
export async function importMatters(
  tx: Tx,
  entries: readonly ImportEntry[],
  options: ImportOptions,
): Promise<Result<ImportSummary, readonly ImportFinding[]>> {
  await lockCatalogue(tx);
  const tree = await readOrganisationTree(tx);
  const departments = tree.all.map(
    ({ code, id, uscc }) => [code, { id, creditCode: uscc }] as const,
  );
  const plan = planImport(entries, {
    known: await lockMatters(
      tx,
      entries.map((entry) => entry.taskCode),
    ),
    departments: new Map(departments),
    publish: options.publish,
    at: options.at,
  });
  if (!plan.ok) return plan;
  for (const step of plan.value) await carryOut(tx, step, options);
  if (plan.value.some((step) => step.do !== 'nothing')) await countChange(tx);
  return ok(summaryOf(plan.value));
}

async function carryOut(tx: Tx, step: ImportStep, { at, by }: ImportOptions): Promise<void> {
  if (step.do === 'create') {
    const { entry, departmentId, next } = step;
    const { taskCode, catalogCode, body } = entry;
    const matter = { taskCode, catalogCode, departmentId, type: body.type };
    const matterId = await insertMatter(tx, { ...matter, state: 'PUBLISHED' });
    await insertVersion(tx, matterId, { ...next, at, by });
  }
  if (step.do === 'publish') {
    const { matter, next } = step;
    await insertVersion(tx, matter.matterId, { ...next, at, by });
    if (matter.state !== 'PUBLISHED') {
      const change = { action: 'publish', from: matter.state, to: 'PUBLISHED' } as const;
      await changeState(tx, matter.matterId, { ...change, reason: next.reason, at, by });
    }
  }
  if (step.do === 'draft') {
    const revision = (step.matter.draft?.revision ?? 0) + 1;
    await saveDraft(tx, step.matter.matterId, { revision, body: step.body, at, by });
  }
}

function summaryOf(steps: readonly ImportStep[]): ImportSummary {
  const count = (what: ImportStep['do']) => steps.filter((step) => step.do === what).length;
  return {
    read: steps.length,
    created: count('create'),
    published: count('publish'),
    drafted: count('draft'),
    unchanged: count('nothing'),
  };
}
