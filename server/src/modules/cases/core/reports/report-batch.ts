import { assert } from '../../../../kernel/assert.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { CaseId, ReportedCase } from '../case.ts';
import { type CountStep, countSteps } from '../counting/counting.ts';
import { createTally } from '../counting/tally.ts';
import type { CaseEvent, Entry } from '../event.ts';
import { evolve } from '../evolve.ts';
import { decideReport, type OnRecord, type Report, type ReportRefusal } from './report.ts';

/** What became of one line of a departmental system. */
export type LineOutcome =
  | { readonly kind: 'created' | 'advanced' | 'unchanged' }
  | ({ readonly kind: 'rejected' } & ReportRefusal);

/** A case that a batch creates or advances: its state before and after, and what is journaled. */
export interface CaseChange {
  readonly before: ReportedCase | undefined;
  readonly next: ReportedCase;
  readonly entries: readonly Entry[];
  readonly summary: string;
  readonly applicantName: string;
}

/** What a batch of lines comes to: an outcome for each line, in order, and what is to be saved. */
export interface BatchDecision {
  readonly outcomes: readonly LineOutcome[];
  readonly changes: readonly CaseChange[];
  readonly counted: readonly CountStep[];
}

interface Standing {
  readonly before: ReportedCase | undefined;
  readonly entries: Entry[];
  recorded: OnRecord | undefined;
}

/**
 * Decides a batch in the order of its lines; a line sees what the lines before it did. `recorded` holds
 * what is on record of each case that the batch names.
 */
export function decideBatch(
  recorded: ReadonlyMap<CaseId, OnRecord>,
  reports: readonly Report[],
  at: Instant,
): BatchDecision {
  const standings = new Map<CaseId, Standing>();
  const tally = createTally();
  const outcomes = reports.map((report): LineOutcome => {
    const standing = standings.get(report.caseId) ?? standingOf(recorded.get(report.caseId));
    standings.set(report.caseId, standing);
    const decision = decideReport(standing.recorded, report, at);
    if (!decision.ok) return { kind: 'rejected', ...decision.refusal };
    const { value } = decision;
    if (value.kind !== 'unchanged') {
      for (const step of stepsIn(take(standing, report, value.event))) tally.add(step);
    }
    return { kind: value.kind };
  });
  return { outcomes, changes: changesIn(standings), counted: tally.steps() };
}

function standingOf(recorded: OnRecord | undefined): Standing {
  if (!recorded) return { before: undefined, entries: [], recorded };
  return { before: recorded.current, entries: [], recorded };
}

/** The state before and after one entry. */
interface Advance {
  readonly before: ReportedCase | undefined;
  readonly after: ReportedCase;
}

function take(standing: Standing, report: Report, event: CaseEvent): Advance {
  const before = standing.recorded?.current;
  const entry = { caseId: report.caseId, version: (before?.version ?? 0) + 1, event };
  const after = evolve(before, entry);
  assert(after.origin === 'source', 'a report makes a reported case');
  standing.entries.push(entry);
  standing.recorded = {
    current: after,
    summary: standing.recorded?.summary ?? report.identity.summary,
    applicantName: standing.recorded?.applicantName ?? report.applicantName,
  };
  return { before, after };
}

function stepsIn({ before, after }: Advance): readonly CountStep[] {
  return countSteps(before, after);
}

function changesIn(standings: ReadonlyMap<CaseId, Standing>): CaseChange[] {
  // In the order of their ids, so that neighbours in the indexes are written one after the other.
  const inOrder = [...standings].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.flatMap(([, { before, entries, recorded }]) => {
    if (entries.length === 0 || !recorded) return [];
    const { current: next, summary, applicantName } = recorded;
    return [{ before, next, entries, summary, applicantName }];
  });
}
