import { ok, type Result } from '../../kernel/result.ts';
import { type PeriodRefusal, parsePeriod } from '../statistics/index.ts';
import { periodsWithoutFigures } from './core/bulletin-document.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import type { OfficialDocument } from './core/official-document.ts';
import { composeFile, type FiguresFor } from './formats/render-bulletin.ts';

/** The file as a document with figures of this moment; refused when a period cannot be counted. */
export async function composeLive(
  file: BulletinFile,
  figures: FiguresFor,
): Promise<Result<OfficialDocument, PeriodRefusal>> {
  const countable = countablePeriods(file);
  return countable.ok ? ok(await composeFile(file, figures)) : countable;
}

/** Refuses a file with a period that cannot be counted. */
export function countablePeriods(file: BulletinFile): Result<undefined, PeriodRefusal> {
  for (const period of periodsWithoutFigures(file)) {
    const countable = parsePeriod(period);
    if (!countable.ok) return countable;
  }
  return ok(undefined);
}
