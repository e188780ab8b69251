import { ok, type Result } from '../../kernel/result.ts';
import { type PeriodRefusal, parsePeriod } from '../statistics/index.ts';
import { type BulletinDocument, periodsWithoutFigures } from './core/bulletin-document.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import { composeBulletin, type FiguresFor } from './render-bulletin.ts';

/** The file as a document with figures of this moment; refused when a period cannot be counted. */
export async function composeLive(
  file: BulletinFile,
  figures: FiguresFor,
): Promise<Result<BulletinDocument, PeriodRefusal>> {
  for (const period of periodsWithoutFigures(file)) {
    const countable = parsePeriod(period);
    if (!countable.ok) return countable;
  }
  return ok(await composeBulletin(file, figures));
}
