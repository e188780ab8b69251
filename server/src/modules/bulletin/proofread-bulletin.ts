import type { ProofFinding } from '@banshi/contract/proof-words';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import { type ProofBackground, proofread } from './core/proofreading/proofread.ts';
import { type FiguresFor, fetchFigures } from './formats/render-bulletin.ts';

/** Proofreads a file (校对, P1 to P14); figures that it leaves out are fetched. */
export async function proofreadBulletin(
  file: BulletinFile,
  background: Pick<ProofBackground, 'visits' | 'trainings' | 'policies'> & {
    readonly figures: FiguresFor;
    readonly calendar: WorkCalendar;
  },
): Promise<readonly ProofFinding[]> {
  const { figures, ...known } = background;
  return proofread(file, { fetched: await fetchFigures(file, figures), ...known });
}
