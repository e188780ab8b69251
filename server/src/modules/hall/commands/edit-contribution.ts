import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { editorRefusal, type StateRefusal, stateRefusal } from '../core/contribution.ts';
import { type DeadlineOf, toldInWeek, toldTogether } from '../core/late-contribution.ts';
import type { HallDeps } from '../deps.ts';
import { findContribution, type RecordedContribution } from '../queries/contributions.ts';
import { readDeadlines } from '../queries/deadlines.ts';
import {
  insertEdition,
  insertVerdict,
  lockContributions,
  markMerged,
  tellIn,
} from '../store/contribution-store.ts';
import type { Authorship } from '../store/hall-store.ts';
import { masked } from './report-contribution.ts';

type Done<Code extends string> = Result<
  { readonly contributionId: string },
  { readonly code: 'hall/not-found' | 'hall/edited-meanwhile' | Code } | StateRefusal
>;

interface Words {
  readonly title: string;
  readonly text: string;
}

interface Asked {
  readonly actor: Actor;
  readonly contributionId: string;
}

/** Adopts a submission with the text as the bulletin takes it, or returns it; the submission stays as it is. */
export async function judge(
  deps: HallDeps,
  tx: Tx,
  given: Asked & {
    readonly ordinal: number;
    readonly verdict: { readonly adopted: Words } | { readonly returned: string };
    /** Of one that came late: into the issue of its own week all the same. */
    readonly isTakenLate?: boolean | undefined;
  },
): Promise<Done<'hall/own-submission'>> {
  const { contributionId, ordinal, verdict } = given;
  await lockContributions(tx, [contributionId]);
  const found = await openContribution(tx, 'JUDGE', given);
  if (!found.ok) return found;
  if (found.value.submissions[0].ordinal !== ordinal) {
    return refuse({ code: 'hall/edited-meanwhile' });
  }
  const author = { at: deps.now(), by: given.actor.staffId };
  if ('returned' in verdict) {
    const reason = verdict.returned.trim();
    const returned = { contributionId, ordinal, reason, toldIn: null };
    await insertVerdict(tx, { ...returned, verdict: 'RETURNED' }, author);
  } else {
    const { week, submissions } = found.value;
    const deadlineOf = await readDeadlines(tx, week);
    const toldIn = given.isTakenLate ? week : toldInWeek(submissions[0], deadlineOf);
    await adopt(tx, found.value, { toldIn, author });
    await keepEdition(tx, found.value, { words: verdict.adopted, author });
  }
  return ok({ contributionId });
}

/** Edits an adopted text; the editions before it stay, and so does what was submitted. */
export async function edit(
  deps: HallDeps,
  tx: Tx,
  given: Asked & Words & { readonly edition: number },
): Promise<Done<never>> {
  const { contributionId, edition } = given;
  await lockContributions(tx, [contributionId]);
  const found = await findContribution(tx, contributionId);
  if (!found) return refuse({ code: 'hall/not-found' });
  const refusal = stateRefusal('EDIT', found);
  if (refusal) return refuse(refusal);
  if (editionOf(found) !== edition) return refuse({ code: 'hall/edited-meanwhile' });
  const author = { at: deps.now(), by: given.actor.staffId };
  await keepEdition(tx, found, { words: given, author });
  return ok({ contributionId });
}

/** Makes one item of two of a week: both are adopted, and the one is told with the words of the other. */
export async function merge(
  deps: HallDeps,
  tx: Tx,
  given: Asked & Words & { readonly otherId: string; readonly edition: number },
): Promise<Done<'hall/own-submission' | 'hall/merging'>> {
  const { actor, contributionId, otherId, edition } = given;
  await lockContributions(tx, [contributionId, otherId]);
  const found = await openContribution(tx, 'MERGE', given);
  if (!found.ok) return found;
  const other = await openContribution(tx, 'MERGE', { actor, contributionId: otherId });
  if (!other.ok) return other;
  const both = [found.value, other.value] as const;
  const deadlineOf = await readDeadlines(tx, earlierOf(found.value.week, other.value.week));
  if (contributionId === otherId || !areOfOneIssue(both, deadlineOf)) {
    return refuse({ code: 'hall/merging' });
  }
  if (editionOf(found.value) !== edition) return refuse({ code: 'hall/edited-meanwhile' });
  const author = { at: deps.now(), by: actor.staffId };
  const toldIn = toldTogether(
    both.map(({ submissions: [latest] }) => latest),
    deadlineOf,
  );
  for (const one of both) await adopt(tx, one, { toldIn, author });
  const ofOther = await masked(tx, other.value.caseId, given);
  await keepEdition(tx, found.value, { words: ofOther, author });
  await markMerged(tx, { otherId, intoId: contributionId });
  return ok({ contributionId });
}

async function openContribution(
  tx: Tx,
  act: 'JUDGE' | 'MERGE',
  { actor, contributionId }: Asked,
): Promise<
  Result<
    RecordedContribution,
    { readonly code: 'hall/not-found' | 'hall/own-submission' } | StateRefusal
  >
> {
  const found = await findContribution(tx, contributionId);
  if (!found) return refuse({ code: 'hall/not-found' });
  const refusal = editorRefusal(act, found, actor);
  return refusal ? refuse(refusal) : ok(found);
}

/** Reported for one week, or told in the issue of one. */
function areOfOneIssue(
  [one, other]: readonly [RecordedContribution, RecordedContribution],
  deadlineOf: DeadlineOf,
): boolean {
  const toldIn = ({ submissions: [latest] }: RecordedContribution) =>
    toldInWeek(latest, deadlineOf);
  return one.week === other.week || toldIn(one) === toldIn(other);
}

function editionOf({ adopted }: RecordedContribution): number {
  return adopted?.edition ?? 0;
}

/** The verdict on the last submission, where it has none; adopted before, it is told there from now on. */
async function adopt(
  tx: Tx,
  one: RecordedContribution,
  { toldIn, author }: { readonly toldIn: LocalDate; readonly author: Authorship },
): Promise<void> {
  const { ordinal } = one.submissions[0];
  const verdict = {
    ...{ contributionId: one.contributionId, ordinal, reason: null },
    toldIn: toldIn === one.week ? null : toldIn,
  };
  if (one.state === 'SUBMITTED') {
    await insertVerdict(tx, { ...verdict, verdict: 'ADOPTED' }, author);
  } else {
    await tellIn(tx, verdict);
  }
}

async function keepEdition(
  tx: Tx,
  one: RecordedContribution,
  { words, author }: { readonly words: Words; readonly author: Authorship },
): Promise<void> {
  const { contributionId, caseId } = one;
  const edition = { contributionId, edition: editionOf(one) + 1 };
  await insertEdition(tx, { ...edition, ...(await masked(tx, caseId, words)) }, author);
}
