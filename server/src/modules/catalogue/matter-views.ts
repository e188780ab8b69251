import type { MatterAct, MatterSummary, MatterVersionLine } from '@banshi/contract/catalogue';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { StaffId, StaffName } from '../identity/index.ts';
import { promiseOn } from './core/effective-rules.ts';
import type { IndexedMatter, MatterIndex } from './matter-index.ts';
import type { ActRow, VersionLine } from './queries/matter-history.ts';

/** A matter as a row of a list, with what the measures in force promise who applies today. */
export function summaryOf(
  matter: IndexedMatter,
  { measures, today }: Pick<MatterIndex, 'measures'> & { readonly today: LocalDate },
): MatterSummary {
  const { department, statutory, promise } = matter;
  const acting = measures.get(matter.taskCode) ?? [];
  const shorter = promiseOn({ statutory, promise }, acting, today);
  return {
    matterId: matter.matterId,
    taskCode: matter.taskCode,
    catalogCode: matter.catalogCode,
    name: matter.name,
    type: matter.type,
    typeName: matter.typeName,
    bucket: matter.bucket,
    department: {
      organisationId: department.id,
      code: department.code,
      name: department.name,
      shortName: department.shortName,
    },
    state: matter.state,
    version: matter.version ?? null,
    draftStage: matter.draftStage ?? null,
    projectType: matter.projectType,
    statutoryDays: statutory?.days ?? null,
    statutoryUnit: statutory?.unit ?? null,
    promiseDays: promise?.days ?? null,
    promiseUnit: promise?.unit ?? null,
    promiseToday: shorter ?? null,
    onApplication: matter.isOnApplication,
  };
}

/** Versions with the end of each: the start of the next. Newest first, as read. */
export function versionLines(
  lines: readonly VersionLine[],
  names: ReadonlyMap<StaffId, StaffName>,
): MatterVersionLine[] {
  return lines.map((line, index) => {
    const next = lines[index - 1];
    return {
      version: line.version,
      effectiveFrom: formatInstant(line.effectiveFrom),
      effectiveTo: next ? formatInstant(next.effectiveFrom) : null,
      publishedAt: formatInstant(line.publishedAt),
      publishedByName: nameOf(names, line.publishedBy),
      reason: line.reason,
    };
  });
}

/** Who did what, with names. Newest first, as read. */
export function actLines(
  rows: readonly ActRow[],
  names: ReadonlyMap<StaffId, StaffName>,
): MatterAct[] {
  return rows.map(({ at, action, by, reason, version }) => ({
    at: formatInstant(at),
    action,
    byName: nameOf(names, by),
    reason,
    version,
  }));
}

/** The name of a member of staff; null for the system itself. */
export function nameOf(
  names: ReadonlyMap<StaffId, StaffName>,
  staffId: string | null,
): string | null {
  return staffId === null ? null : (names.get(staffId as StaffId)?.name ?? null);
}
