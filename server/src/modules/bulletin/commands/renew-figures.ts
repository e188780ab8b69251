import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { Result } from '../../../kernel/result.ts';
import type { PeriodRefusal } from '../../statistics/index.ts';
import { bindFigures } from '../bind-figures.ts';
import { countablePeriods } from '../compose-live.ts';
import type { BulletinDeps } from '../deps.ts';
import { type AskedStep, findStep, type StepBar } from '../draft-step.ts';
import { writeText } from '../formats/write-text.ts';

/** Writes the figures of a new snapshot into a draft; it counts as a saving of its text. */
export async function renewFigures(
  deps: BulletinDeps,
  asked: AskedStep,
): Promise<Result<BulletinDraft, StepBar | PeriodRefusal>> {
  const found = await findStep(deps, asked, 'SAVE');
  if (!found.ok) return found;
  const { file: written } = found.value.draft;
  const countable = countablePeriods(written);
  if (!countable.ok) return countable;
  const file = await bindFigures(deps, written, { by: asked.actor.staffId, which: 'all' });
  return writeText(deps, { asked, found: found.value, file }, { act: 'SAVE' });
}
