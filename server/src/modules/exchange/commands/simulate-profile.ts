import { caseIdOf } from '../../../platform/crypto/index.ts';
import { type CaseId, isReported } from '../../cases/index.ts';
import type { ReportLine } from '../core/report-line.ts';
import { planProfile } from '../core/simulation/plan-profile.ts';
import {
  type ProfileBatch,
  profileBatches,
  recordedOn,
} from '../core/simulation/profile-batches.ts';
import {
  type ProfileMatter,
  type ProfileWorld,
  profileCase,
  profileWorld,
} from '../core/simulation/profile-case.ts';
import { registerBatches, type SimulateDeps, type SimulatedBatch } from './simulate-reports.ts';

/** What is to be filled in: a profile, already scaled, and the matters of the catalogue. */
export interface ProfileRequest extends Pick<ProfileWorld, 'profile' | 'seed' | 'calendar'> {
  readonly matters: readonly ProfileMatter[];
  /** Called when nothing of the profile is on record yet; may throw to refuse a database that is not empty. */
  readonly beforeFirst?: () => Promise<void>;
}

/**
 * Fills in a profile day by day, as systems in daily use would have reported it. Each batch is one
 * transaction and comes after the one before it, so that a run that was stopped goes on where it was:
 * the first batch that is not on record is found by halving. `onProgress` tells lines done and all.
 */
export async function simulateProfile(
  deps: SimulateDeps,
  { profile, seed, calendar, matters, beforeFirst }: ProfileRequest,
  onProgress: (done: number, total: number) => void,
): Promise<{ readonly cases: number; readonly created: number }> {
  const plan = planProfile(profile, calendar);
  const world = profileWorld({ profile, seed, calendar }, matters, plan.cases);
  const batches = profileBatches(plan);
  const total = batches.reduce((sum, { reports }) => sum + reports, 0);
  const next = await firstMissing(deps, world, batches);
  if (next === 0) await beforeFirst?.();
  const { created } = await registerBatches(deps, linesFrom(world, batches, next), (done) =>
    onProgress(done, total),
  );
  return { cases: plan.cases, created };
}

async function firstMissing(
  { db }: SimulateDeps,
  world: ProfileWorld,
  batches: readonly ProfileBatch[],
): Promise<number> {
  let [low, high] = [0, batches.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const first = firstLine(world, batches[middle]);
    if (!first) return low;
    const caseId = caseIdOf(first.source, first.sourceCaseNo) as CaseId;
    const isEnd = first.facts.closedAt !== undefined;
    if (await isReported(db, caseId, isEnd ? 'closed' : 'received')) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstLine(world: ProfileWorld, batch: ProfileBatch | undefined): ReportLine | undefined {
  for (const line of batch ? linesOf(world, batch) : []) return line;
  return undefined;
}

function* linesFrom(
  world: ProfileWorld,
  batches: readonly ProfileBatch[],
  next: number,
): Generator<SimulatedBatch> {
  let upTo = 0;
  for (const [index, batch] of batches.entries()) {
    upTo += batch.reports;
    if (index >= next) {
      yield { lines: linesOf(world, batch), upTo, recordedAt: recordedOn(batch.on) };
    }
  }
}

function* linesOf(world: ProfileWorld, { slices }: ProfileBatch): Generator<ReportLine> {
  for (const { report, from, to } of slices) {
    for (let index = from; index < to; index += 1) yield profileCase(world, report, index);
  }
}
