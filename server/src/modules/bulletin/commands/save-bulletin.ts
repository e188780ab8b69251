import type { BulletinDraft } from '@banshi/contract/bulletin';
import { type Result, refuse } from '../../../kernel/result.ts';
import { checkBindings } from '../bind-figures.ts';
import type { BrokenBinding } from '../core/bound-figures.ts';
import { type InvalidFile, invalidFile } from '../core/draft.ts';
import { erratumFaults } from '../core/erratum.ts';
import { numberFaults } from '../core/issue.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import type { BulletinDeps } from '../deps.ts';
import { type AskedStep, findStep, type StepBar } from '../draft-step.ts';
import { writeText } from '../formats/write-text.ts';

/** A request to save the text of a draft: who asks, the version he has seen, the whole file. */
export interface Saving extends AskedStep {
  readonly file: unknown;
}

export type SaveRefusal = InvalidFile | BrokenBinding | StepBar;

/** Saves the text; whoever comes second is told who was first, and nothing of the first is lost. */
export async function saveBulletin(
  deps: BulletinDeps,
  saving: Saving,
): Promise<Result<BulletinDraft, SaveRefusal>> {
  const file = parseBulletinFile(saving.file);
  if (!file.ok) return refuse(invalidFile(file.refusal));
  const found = await findStep(deps, saving, 'SAVE');
  if (!found.ok) return found;
  const { draft } = found.value;
  const faults = [...numberFaults(file.value), ...erratumFaults(draft.file, file.value)];
  if (faults.length > 0) return refuse(invalidFile(faults));
  const told = await checkBindings(deps, file.value);
  if (!told.ok) return told;
  const step = { asked: saving, found: found.value, file: file.value };
  return writeText(deps, step, { act: 'SAVE' });
}
