import type { Instant } from '../../../../kernel/instant.ts';
import { addDays, type LocalDate, startOfDay } from '../../../../kernel/local-date.ts';
import type { ProfilePlan, ProfileReport } from './plan-profile.ts';

/** Reports that are registered together, all of one day. */
export interface ProfileBatch {
  readonly on: LocalDate;
  readonly slices: readonly ProfileSlice[];
  readonly reports: number;
}

/** Some following cases of a report. */
export interface ProfileSlice {
  readonly report: ProfileReport;
  readonly from: number;
  readonly to: number;
}

const BATCH_REPORTS = 2_000;

/** Cuts a plan into batches: the same ones each time, so that a run that was stopped finds its place again. */
export function profileBatches({ reports }: ProfilePlan): readonly ProfileBatch[] {
  const batches: { on: LocalDate; slices: ProfileSlice[]; reports: number }[] = [];
  let last: (typeof batches)[number] | undefined;
  for (const report of reports) {
    for (let from = 0; from < report.cell.count; ) {
      if (!last || last.on !== report.on || last.reports >= BATCH_REPORTS) {
        last = { on: report.on, slices: [], reports: 0 };
        batches.push(last);
      }
      const to = Math.min(report.cell.count, from + BATCH_REPORTS - last.reports);
      last.slices.push({ report, from, to });
      last.reports += to - from;
      from = to;
    }
  }
  return batches;
}

/** When a system in daily use records what a day told: as the day ends. */
export function recordedOn(day: LocalDate): Instant {
  return (startOfDay(addDays(day, 1)) - 1000) as Instant;
}
