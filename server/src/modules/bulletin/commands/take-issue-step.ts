import type { BulletinDraft } from '@banshi/contract/bulletin';
import { assert } from '../../../kernel/assert.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import { archiveFiles } from '../archive-files.ts';
import type { DraftId } from '../core/draft.ts';
import {
  barredDistribution,
  barredPrinting,
  type PrintingRefusal,
  type TypedPrinting,
} from '../core/printing.ts';
import type { BulletinDeps } from '../deps.ts';
import { type AskedStep, afterStep, findStep, type StepBar, shownDraft } from '../draft-step.ts';
import { readAddressees } from '../queries/distribution.ts';
import { findIssue } from '../queries/find-issue.ts';
import { overtaken } from '../stale-draft.ts';
import { updateDraft } from '../store/draft-store.ts';
import { insertArchiveFiles, insertPrinting } from '../store/printing-store.ts';

/** The next step of a signed issue. */
export type IssueStep =
  | { readonly act: 'TYPESET' }
  | { readonly act: 'DISTRIBUTE' }
  | { readonly act: 'ARCHIVE' }
  | ({ readonly act: 'PRINT' } & TypedPrinting);

type IssueStepRefusal =
  | StepBar
  | PrintingRefusal
  | NonNullable<ReturnType<typeof barredDistribution>>;

/** Takes a signed issue on: to the printer, out of the press, out of the house, into the archive. Its text stays what was signed. */
export async function takeIssueStep(
  deps: BulletinDeps,
  asked: AskedStep & { readonly step: IssueStep },
): Promise<Result<BulletinDraft, IssueStepRefusal>> {
  const { actor, idempotency, draftId, step } = asked;
  const found = await findStep(deps, asked, step.act);
  if (!found.ok) return found;
  const barred = await barOf(deps, draftId, step);
  if (barred) return refuse(barred);
  const files = step.act === 'ARCHIVE' ? await archiveFiles(deps, found.value.draft) : [];
  const made = { act: step.act, reason: null } as const;
  const next = afterStep(found.value, { ...made, at: deps.now(), by: actor.staffId });
  const reply = await shownDraft(deps, next, actor);
  const taken = await transact(deps.db, async (tx) => {
    if ((await updateDraft(tx, next.draft, made)).stale) return refuse('stale');
    if (step.act === 'PRINT') {
      await insertPrinting(tx, draftId, { copies: step.copies, on: step.on as LocalDate });
    }
    if (files.length > 0) await insertArchiveFiles(tx, draftId, files);
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return taken.ok ? taken : refuse(await overtaken(deps, found.value.draft, asked.version));
}

async function barOf(deps: BulletinDeps, draftId: DraftId, step: IssueStep) {
  if (step.act === 'TYPESET' || step.act === 'ARCHIVE') return undefined;
  const addressees = await readAddressees(deps.db, draftId);
  if (step.act === 'DISTRIBUTE') return barredDistribution(addressees);
  const issue = await findIssue(deps, draftId);
  assert(issue, 'what goes to print was signed');
  const days = { from: issue.issueDate as LocalDate, to: localDateOf(deps.now()) };
  return barredPrinting(step, days, addressees);
}
