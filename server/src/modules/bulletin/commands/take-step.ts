import type { BulletinDraft } from '@banshi/contract/bulletin';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import { bindFigures } from '../bind-figures.ts';
import { type DocumentRefusal, previewFile } from '../bulletin-documents.ts';
import { countablePeriods } from '../compose-live.ts';
import { type NothingTold, nothingTold } from '../core/nothing-told.ts';
import { barredByProof, type ProofErrors, type ProofWarnings } from '../core/proof-verdict.ts';
import { barredBySkip, type WeekSkipped } from '../core/skipped-week.ts';
import type { BulletinDeps } from '../deps.ts';
import {
  type AskedStep,
  afterStep,
  type FoundStep,
  findStep,
  type StepBar,
  shownDraft,
} from '../draft-step.ts';
import { readSkippedWeeks } from '../queries/skipped-weeks.ts';
import { overtaken } from '../stale-draft.ts';
import { updateDraft } from '../store/draft-store.ts';

type SubmitRefusal =
  | StepBar
  | DocumentRefusal
  | ProofErrors
  | ProofWarnings
  | WeekSkipped
  | NothingTold;

/** Hands a draft in for review, its figures frozen, when proofreading finds nothing that bars it. */
export async function submitDraft(
  deps: BulletinDeps,
  asked: AskedStep & { readonly areWarningsChecked: boolean },
): Promise<Result<BulletinDraft, SubmitRefusal>> {
  const found = await findStep(deps, asked, 'CHECK');
  if (!found.ok) return found;
  const { draft, ...step } = found.value;
  const skip = barredBySkip(draft.file.period, await readSkippedWeeks(deps.db));
  if (skip && draft.corrects === null) return refuse(skip);
  const empty = nothingTold(draft.file);
  if (empty) return refuse(empty);
  const countable = countablePeriods(draft.file);
  if (!countable.ok) return countable;
  const file = await bindFigures(deps, draft.file, { by: asked.actor.staffId, which: 'live' });
  const preview = await previewFile(deps, file);
  if (!preview.ok) return preview;
  const barred = barredByProof(preview.value.findings, asked.areWarningsChecked);
  if (barred) return refuse(barred);
  const bound = { ...step, draft: { ...draft, file } };
  return take(deps, { asked, found: bound }, ['CHECK', null]);
}

/** Begins to collect contributions for a planned issue. */
export async function collectForIssue(
  deps: BulletinDeps,
  asked: AskedStep,
): Promise<Result<BulletinDraft, StepBar>> {
  const found = await findStep(deps, asked, 'COLLECT');
  return found.ok ? take(deps, { asked, found: found.value }, ['COLLECT', null]) : found;
}

/** Passes a draft on to whoever comes next. */
export async function passDraft(
  deps: BulletinDeps,
  asked: AskedStep,
): Promise<Result<BulletinDraft, StepBar>> {
  const found = await findStep(deps, asked, 'PASS');
  return found.ok ? take(deps, { asked, found: found.value }, ['PASS', null]) : found;
}

/** Sends a draft back to its editors with a reason. */
export async function returnDraft(
  deps: BulletinDeps,
  asked: AskedStep & { readonly reason: string },
): Promise<Result<BulletinDraft, StepBar | { readonly code: 'bulletin/reason-missing' }>> {
  const found = await findStep(deps, asked, 'RETURN');
  if (!found.ok) return found;
  const reason = asked.reason.trim();
  if (reason === '') return refuse({ code: 'bulletin/reason-missing' });
  return take(deps, { asked, found: found.value }, ['RETURN', reason]);
}

async function take(
  deps: BulletinDeps,
  { asked, found }: { readonly asked: AskedStep; readonly found: FoundStep },
  [act, reason]: readonly ['CHECK' | 'PASS' | 'COLLECT', null] | readonly ['RETURN', string],
): Promise<Result<BulletinDraft, StepBar>> {
  const { actor, idempotency, version } = asked;
  const made = { at: deps.now(), by: actor.staffId };
  const first = afterStep(found, { act, reason, ...made });
  // What the machine has checked goes straight on to the division.
  const handedIn = { act: 'SUBMIT', reason: null } as const;
  const steps = act === 'CHECK' ? [{ act, reason }, handedIn] : [{ act, reason }];
  const second = { ...first, to: 'DIV_REVIEW' } as const;
  const next = act === 'CHECK' ? afterStep(second, { ...handedIn, ...made }) : first;
  const reply = await shownDraft(deps, next, actor);
  const taken = await transact(deps.db, async (tx) => {
    for (const [place, each] of steps.entries()) {
      const draft = place === 0 ? first.draft : next.draft;
      if ((await updateDraft(tx, draft, each)).stale) return refuse('stale');
    }
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return taken.ok ? taken : refuse(await overtaken(deps, found.draft, version));
}
