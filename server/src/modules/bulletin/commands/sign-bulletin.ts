import type { BulletinDraft } from '@banshi/contract/bulletin';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import type { PeriodRefusal } from '../../statistics/index.ts';
import { bindFigures } from '../bind-figures.ts';
import { countablePeriods } from '../compose-live.ts';
import { type InvalidFile, invalidFile } from '../core/draft.ts';
import { type IssueNumbers, numberFaults, numbersAfter, type SeriesStand } from '../core/issue.ts';
import { type NothingTold, nothingTold } from '../core/nothing-told.ts';
import { addresseesOf } from '../core/recipients.ts';
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
import { type FreezeRefusal, type FrozenIssue, freezeIssue } from '../freeze-issue.ts';
import { readRecipients } from '../queries/recipients.ts';
import { findSeriesStand } from '../queries/series-stand.ts';
import { readSkippedWeeks } from '../queries/skipped-weeks.ts';
import { overtaken } from '../stale-draft.ts';
import { insertAddressees } from '../store/distribution-store.ts';
import { updateDraft } from '../store/draft-store.ts';
import { insertIssue, takeTotal } from '../store/issue-store.ts';
import { lockWeeks } from '../store/skipped-week-store.ts';

/** Every lost attempt is another's signing of the same series; so many at once are none by hand. */
const ATTEMPTS_MAX = 30;

/** Who signs, and whether he says that he looked at what proofreading asks. */
type AskedSigning = AskedStep & { readonly areWarningsChecked: boolean };

type SignRefusal =
  | StepBar
  | PeriodRefusal
  | FreezeRefusal
  | InvalidFile
  | NothingTold
  | WeekSkipped;

/**
 * Signs a draft: the next numbers of its series, today's date, everything frozen. Pages are laid out before the
 * transaction, with the numbers that come next; where another signing took them meanwhile, they are laid out again.
 */
export async function signBulletin(
  deps: BulletinDeps,
  asked: AskedSigning,
): Promise<Result<BulletinDraft, SignRefusal>> {
  const found = await findToSign(deps, asked);
  if (!found.ok) return found;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const tried = await trySigning(deps, asked, found.value);
    if (tried.ok) return tried;
    if (tried.refusal !== 'taken') return refuse(tried.refusal);
  }
  const { series } = found.value.draft.file;
  throw new Error(`the numbers of ${series} were taken ${ATTEMPTS_MAX} times`);
}

/** Signs with the numbers that come next as it begins; 'taken' when another signing was faster. */
async function trySigning(
  deps: BulletinDeps,
  asked: AskedSigning,
  found: FoundStep,
): Promise<Result<BulletinDraft, SignRefusal | 'taken'>> {
  const { file } = found.draft;
  const at = deps.now();
  const seen = await findSeriesStand(deps.db, { series: file.series.trim(), year: file.year });
  const numbers = nextNumbers(seen, file);
  if (!numbers.ok) return numbers;
  const { areWarningsChecked } = asked;
  const given = { ...numbers.value, issueDate: localDateOf(at), areWarningsChecked };
  const frozen = await freezeIssue(deps, file, given);
  if (!frozen.ok) return frozen;
  const made = { act: 'SIGN', reason: null, at, by: asked.actor.staffId } as const;
  const next = afterStep(found, made);
  const signed = { ...next, draft: { ...next.draft, file: frozen.value.file } };
  const kept = await keep(deps, asked, { signed, seen, frozen: frozen.value });
  if (kept.ok) return kept;
  return refuse(
    kept.refusal === 'stale' ? await overtaken(deps, found.draft, asked.version) : kept.refusal,
  );
}

/** The draft, its figures bound: one that went through review before there were snapshots gets its own now. */
async function findToSign(
  deps: BulletinDeps,
  asked: AskedStep,
): Promise<Result<FoundStep, StepBar | PeriodRefusal | NothingTold>> {
  const found = await findStep(deps, asked, 'SIGN');
  if (!found.ok) return found;
  const { draft, ...step } = found.value;
  const empty = nothingTold(draft.file);
  if (empty) return refuse(empty);
  const countable = countablePeriods(draft.file);
  if (!countable.ok) return countable;
  const { staffId: by } = asked.actor;
  const file = await bindFigures(deps, draft.file, { by, which: 'live' });
  return ok({ ...step, draft: { ...draft, file } });
}

/** The numbers that come next; those of a first issue were typed, and may be too high. */
function nextNumbers(
  seen: SeriesStand | undefined,
  typed: IssueNumbers,
): Result<IssueNumbers, InvalidFile> {
  const tooHigh = seen ? [] : numberFaults(typed);
  return tooHigh.length > 0 ? refuse(invalidFile(tooHigh)) : ok(numbersAfter(seen, typed));
}

interface Signed {
  readonly signed: Pick<FoundStep, 'draft' | 'story'>;
  readonly seen: SeriesStand | undefined;
  readonly frozen: FrozenIssue;
}

type Kept = Result<BulletinDraft, 'stale' | 'taken' | WeekSkipped>;

async function keep(
  deps: BulletinDeps,
  { actor, idempotency }: AskedStep,
  { signed, seen, frozen }: Signed,
): Promise<Kept> {
  const { draft } = signed;
  const { series, totalNo } = frozen.file;
  const reply = await shownDraft(deps, signed, actor);
  return transact(deps.db, async (tx): Promise<Kept> => {
    await lockWeeks(tx);
    const skip = barredBySkip(frozen.file.period, await readSkippedWeeks(tx));
    if (skip && draft.corrects === null) return refuse(skip);
    if (!(await takeTotal(tx, series, { seen, totalNo }))) return refuse('taken');
    const made = { act: 'SIGN', reason: null } as const;
    if ((await updateDraft(tx, draft, made)).stale) return refuse('stale');
    const { draftId, corrects, updatedAt: at, updatedBy: by } = draft;
    await insertIssue(tx, frozen, { draftId, corrects, at, by });
    const register = await readRecipients(tx);
    await insertAddressees(tx, draftId, addresseesOf(frozen.file.distribution, register));
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}
