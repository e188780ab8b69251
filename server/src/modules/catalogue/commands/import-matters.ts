import type { MatterState } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { readOrganisationTree } from '../../identity/index.ts';
import { savedDraft } from '../core/draft.ts';
import {
  type ImportEntry,
  type ImportFinding,
  type ImportStep,
  planImport,
} from '../core/import-plan.ts';
import type { NextVersion } from '../core/publication.ts';
import {
  type Authorship,
  countChange,
  insertMatter,
  insertVersion,
  lockCatalogue,
  lockMatters,
  recordAct,
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
    ({ code, id, name, shortName, uscc }) =>
      [code, { id, code, name, shortName, creditCode: uscc }] as const,
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
  const { at, by } = options;
  for (const step of plan.value) await carryOut(tx, step, { at, by });
  if (plan.value.some((step) => step.do !== 'nothing')) await countChange(tx);
  return ok(summaryOf(plan.value));
}

async function carryOut(tx: Tx, step: ImportStep, authorship: Authorship): Promise<void> {
  if (step.do === 'create') {
    const { entry, departmentId, next } = step;
    const { taskCode, catalogCode, body } = entry;
    const matter = { taskCode, catalogCode, departmentId, type: body.type };
    const matterId = await insertMatter(tx, { ...matter, state: 'DRAFT' });
    await publish(tx, { matterId, state: 'DRAFT', next }, authorship);
  }
  if (step.do === 'publish') await publish(tx, { ...step.matter, next: step.next }, authorship);
  if (step.do === 'draft') {
    const { matterId, state, draft } = step.matter;
    const saved = savedDraft(draft, step.body, authorship.by);
    await saveDraft(tx, matterId, { draft: saved, ...authorship });
    await recordAct(tx, matterId, { action: 'saveDraft', from: state, to: state, ...authorship });
  }
}

/** Straight into force, past review: what a file brings was decided elsewhere (docs/matter-file.md). */
async function publish(
  tx: Tx,
  given: { readonly matterId: number; readonly state: MatterState; readonly next: NextVersion },
  authorship: Authorship,
): Promise<void> {
  const { matterId, state: from, next } = given;
  const { version, reason } = next;
  await insertVersion(tx, matterId, { ...next, ...authorship });
  const to = from === 'DRAFT' ? 'PUBLISHED' : from;
  await recordAct(tx, matterId, { action: 'publish', from, to, reason, version, ...authorship });
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
